-- The audit log, newest first, with the persons that its bundles name, what was changed and on what;
-- `missing`: how many stand behind it whose bundle is gone, or is not the one that was committed to. What
-- nobody can read has the class unknown, and no persons.
--   $1 action (may be null), $2 class (may be null), $3 from (a date of the company; may be null),
--   $4 to (the same), $5 before (an index; may be null), $6 limit, $7 me, $8 member (may be null),
--   $9 part (of that member: a or s; null: both)
with ahead as materialized (
	select l.idx, l.at, audit.told(l) as leaf from audit.log l
	 where ($1::text is null or l.action = $1) and ($2::text is null or l.class = $2)
	   and ($3::date is null or l.at >= $3::timestamp at time zone company_zone())
	   and ($4::date is null or l.at < ($4::date + 1)::timestamp at time zone company_zone())
	   and ($8::uuid is null or l.idx in (select x.idx from audit.disclosure s
		join audit.digest x on x.digest = s.digest
		where s.owner_id = $8::uuid and ($9::text is null or s.part = $9)))
	   and l.idx < coalesce($5::bigint, 9223372036854775807) and l.leaf is not null
	-- one more than is shown: it tells whether there is a next page
	 order by l.idx desc limit $6::int + 1), page as (
	select * from ahead order by idx desc limit $6::int
), held as (
	select p.idx, p.leaf #>> '{sd,a}' is not distinct from s.digest as acted, m, audit.said(d) as said
	  from page p cross join lateral (
		select p.leaf #>> '{sd,a}' where p.leaf #> '{sd,a}' is not null union all
			select json_array_elements_text(p.leaf #> '{sd,s}')) s (digest)
	  left join audit.disclosure d on d.digest = decode(s.digest, 'hex')
	  left join member m on m.id = audit.person(d)
), told as (
	select p.*, (select h.said from held h where h.idx = p.idx and h.said is not null
		order by h.acted desc limit 1) as said from page p)
select json_build_object(
	'items', (select coalesce(json_agg(json_build_object('index', p.idx,
		'at', coalesce(p.leaf ->> 'at', to_json(p.at) #>> '{}'),
			'class', coalesce(p.leaf ->> 'cls', 'unknown'),
			'action', coalesce(p.leaf ->> 'act', 'unreadable'), 'purpose', p.leaf ->> 'prp',
			'more', (p.leaf ->> 'cnt')::int, 'by_somebody', p.leaf #> '{sd,a}' is not null,
			'actor', (select person_card(h.m) from held h where h.idx = p.idx and h.acted
				and (h.m).id is not null),
			'subjects', (select coalesce(json_agg(person_card(h.m)), '[]') from held h
				where h.idx = p.idx and not h.acted and (h.m).id is not null),
			'change', entry_change(p.said, $7::uuid), 'object', entry_object(p.leaf ->> 'act',
				audit.object(p.said), $7::uuid),
			'missing', (select count(*) from held h where h.idx = p.idx and (h.m).id is null))
				order by p.idx desc), '[]') from told p),
	'member', (select person_card(m) from member m where m.id = $8::uuid),
	'next', (select idx || '.00000000-0000-0000-0000-000000000000' from page
		where (select count(*) from ahead) > $6::int order by idx limit 1),
	'checkpoint', (select json_build_object('size', size, 'root', encode(root, 'hex'), 'at', at,
		'behind', audit.behind()) from audit.checkpoint order by size desc limit 1))
