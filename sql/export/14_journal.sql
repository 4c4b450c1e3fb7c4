-- The entries of the audit log that concern the person: date, action, purpose, and the function of whoever acted. The leaf and the
-- bundle (with its salt) let the person check that the entry stands in the log. Left out: the name of whoever acted (C-579/21).
-- columns: audit.disclosure.digest, audit.disclosure.part, audit.disclosure.owner_id, audit.disclosure.at, audit.disclosure.bundle
select json_build_object('member', d.owner_id, 'at', d.at, 'action', l.action, 'class', l.class,
	'purpose', convert_from(l.leaf, 'UTF8')::json ->> 'prp',
	'function', case when d.part = 'a' or a.owner_id = d.owner_id then 'self' else coalesce(case when not a.sealed then
		convert_from(a.bundle, 'UTF8')::json #>> '{2,function}' end, 'system') end,
	'part', d.part, 'index', l.idx, 'leaf', convert_from(l.leaf, 'UTF8'), 'digest', encode(d.digest, 'hex'),
	'bundle', case when not d.sealed then convert_from(d.bundle, 'UTF8') end)::text
  from audit.disclosure d left join audit.digest x on x.digest = d.digest left join audit.log l on l.idx = x.idx
  left join audit.disclosure a on a.digest = decode(convert_from(l.leaf, 'UTF8')::json #>> '{sd,a}', 'hex')
 where d.owner_id = $1 order by d.at, d.digest
