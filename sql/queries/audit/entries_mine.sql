-- The entries of the audit log that concern a person: what, when, for what purpose, in which function; never who.
--   $1 me, $2 before (microseconds; may be null), $3 before id (may be null), $4 limit
with page as materialized (
	select d.digest, d.part, d.at, g.idx, convert_from(d.bundle, 'UTF8')::json as bundle, convert_from(l.leaf, 'UTF8')::json as leaf, l.class, l.action
	  from audit.disclosure d join audit.digest g on g.digest = d.digest join audit.log l on l.idx = g.idx
	 where d.owner_id = $1::uuid and l.leaf is not null
	   and (d.at, g.idx) < (moment_back($2, 'infinity'), coalesce(('x' || right($3, 12))::bit(48)::bigint, 9223372036854775807))
	   and not (d.part = 's' and exists (select from audit.disclosure o where o.owner_id = d.owner_id and o.part = 'a' and o.digest = decode(convert_from(l.leaf, 'UTF8')::json->'sd'->>'a', 'hex')))
	 order by d.at desc, g.idx desc limit $4::int)
select json_build_object(
	'items', (select coalesce(json_agg(json_build_object('at', p.at, 'class', p.class, 'action', p.action, 'purpose', p.leaf->>'prp', 'index', p.idx,
			'function', case when p.part = 'a' then 'me' else coalesce((select convert_from(o.bundle, 'UTF8')::json->2->>'function'
				from audit.disclosure o where o.digest = decode(p.leaf->'sd'->>'a', 'hex')), 'system') end) order by p.at desc, p.idx desc), '[]') from page p),
	'next', (select moment(at) || '.00000000-0000-0000-0000-' || lpad(to_hex(idx), 12, '0') from page where (select count(*) from page) = $4::int order by at, idx limit 1))
