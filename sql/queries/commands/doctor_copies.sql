-- How much is filed otherwise than it was committed to: disclosures under another person or part, entries
-- under another action, class or time.
-- row: disclosures, entries
select (select count(*) from audit.disclosure d
	where (audit.bundle(d) like '["________________________________","' || d.part || case d.part
		when 'a' then '",{"actor":"' || d.owner_id || '"%' else '",{%"subject":"' || d.owner_id
			|| '"}]' end)
		is not true) as disclosures,
	(select count(*) from audit.log l where l.leaf is not null and l.class <> 'unknown'
		and (sha256('\000'::bytea || l.leaf) = l.leaf_hash
		and encode(l.leaf, 'escape') like '{"act":"' || l.action || '","at":"'
			|| to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
			|| '","cls":"' || l.class || '",%') is not true) as entries
