-- The entries of the audit log that concern a person: what, on what, what was changed, when, for what
-- purpose, in which function; never who. What others decided about them is told when it can no longer be
-- undone, and why only where the decision itself was told. `behind`: for how many seconds nothing was sealed,
-- so that what happened since does not stand here yet.
--   $1 me, $2 before (microseconds; may be null), $3 before id (may be null), $4 limit,
--   $5 seconds that a decision may be undone
with ahead as materialized (
	select d.at, l.idx, audit.told(l) as leaf, d.digest, audit.said(d) as said
	  from audit.disclosure d join audit.digest g on g.digest = d.digest join audit.log l on l.idx = g.idx
	 where d.owner_id = $1::uuid and audit.person(d) = $1::uuid
	   and position(convert_to(encode(d.digest, 'hex'), 'UTF8') in l.leaf) > 0
	   and audit.told(l) is not null
	   and (d.at, g.idx) < (moment_back($2, 'infinity'), coalesce(('x' || right($3, 12))::bit(48)::bigint,
		9223372036854775807))
	   and not exists (select from audit.disclosure o where o.digest = decode(audit.told(l) #>> '{sd,a}',
		'hex') and o.digest <> d.digest and audit.person(o) = $1::uuid)
	   and (d.at <= now() - make_interval(secs => $5::int) or audit.told(l) ->> 'cls' <> 'moderation'
		or audit.told(l) #>> '{sd,a}' = encode(d.digest, 'hex'))
	-- one more than is shown: it tells whether there is a next page
	 order by d.at desc, g.idx desc limit $4::int + 1), page as (
	select * from ahead order by at desc, idx desc limit $4::int)
select json_build_object(
	'items', (select coalesce(json_agg(json_build_object('at', p.leaf ->> 'at', 'class', p.leaf ->> 'cls',
		'action', p.leaf ->> 'act', 'purpose', p.leaf ->> 'prp', 'more', (p.leaf ->> 'cnt')::int,
		'index', p.idx,
			'change', case when p.leaf ->> 'act' not in ('case.return', 'case.reject',
				'case.refuse_member') or p.leaf #>> '{sd,a}' = encode(p.digest, 'hex')
				or exists (select from told_event e where e.case_id = audit.object(p.said)
					and e.at = p.at and 'case.' || e.action = p.leaf ->> 'act')
				then entry_change(p.said, $1::uuid) end,
					'object', entry_object(p.leaf ->> 'act', audit.object(p.said),
						$1::uuid),
			'function', case when p.leaf #> '{sd,a}' is null then 'system'
				when p.leaf #>> '{sd,a}' = encode(p.digest, 'hex') then 'me'
				else coalesce((select audit.function(o) from audit.disclosure o
					where o.digest = decode(p.leaf #>> '{sd,a}', 'hex')), 'unknown') end)
			order by p.at desc, p.idx desc), '[]') from page p),
	'next', (select moment(at) || '.00000000-0000-0000-0000-' || lpad(to_hex(idx), 12, '0') from page
		where (select count(*) from ahead) > $4::int order by at, idx limit 1),
	'behind', audit.behind())
