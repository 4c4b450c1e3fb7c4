-- The entries of the audit log that concern the person: date, action, purpose, and the function of whoever
-- acted. The leaf and the bundle (with its salt) let the person check that the entry stands in the log. Left
-- out: the name of whoever acted (C-579/21).
-- Left out as well: that others decided, while it may still be undone; and the bundle of a decision that was
-- undone: why it was made was never said to them.
-- hides: staff, undone
-- columns: audit.disclosure.digest, audit.disclosure.part, audit.disclosure.owner_id, audit.disclosure.at
-- columns: audit.disclosure.bundle
select json_build_object('member', d.owner_id, 'at', t.leaf ->> 'at', 'recorded_at', d.at,
	'action', t.leaf ->> 'act', 'class', t.leaf ->> 'cls',
	'purpose', t.leaf ->> 'prp', 'more', (t.leaf ->> 'cnt')::int,
	'function', case when $1 in (audit.person(a), case when audit.function(d) is not null
			then audit.person(d) end) then 'self'
		when t.leaf is not null and t.leaf #> '{sd,a}' is null then 'system'
			else coalesce(audit.function(a), 'unknown') end,
	'part', d.part, 'index', l.idx, 'leaf', case when t.leaf is not null then convert_from(l.leaf,
		'UTF8') end, 'digest', encode(d.digest, 'hex'),
	'bundle', case when d.part = 'a' or not exists (select from case_event e
			where e.case_id = audit.object(audit.said(d)) and e.at = d.at and e.action <> 'undo'
			and not exists (select from told_event n where n.case_id = e.case_id
				and n.version = e.version))
		then convert_from(d.bundle, 'UTF8') end)::text
  from audit.disclosure d left join audit.digest x on x.digest = d.digest
  left join audit.log l on l.idx = x.idx
  left join lateral (select audit.told(l) as leaf
	where position(convert_to(encode(d.digest, 'hex'), 'UTF8') in l.leaf) > 0) t on true
  left join audit.disclosure a on a.digest = decode(t.leaf #>> '{sd,a}', 'hex')
 where d.owner_id = $1 and audit.person(d) = $1
-- what may still be undone is told later
   and not (d.at > now() - interval '30 seconds' and audit.is_of_decision(d))
 order by d.at, d.digest
