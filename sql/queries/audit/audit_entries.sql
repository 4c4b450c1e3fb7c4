-- The audit log, newest first, with the persons that its bundles name.
--   $1 action (may be null), $2 class (may be null), $3 from (a date; may be null), $4 to (a date; may be null), $5 before (an index; may be null), $6 limit
with page as materialized (
	select l.idx, l.class, l.action, l.at, convert_from(l.leaf, 'UTF8')::json as leaf from audit.log l
	 where ($1::text is null or l.action = $1) and ($2::text is null or l.class = $2)
	   and ($3::date is null or l.at >= $3::date) and ($4::date is null or l.at < $4::date + 1)
	   and l.idx < coalesce($5::bigint, 9223372036854775807) and l.leaf is not null and l.class <> 'unknown'
	 order by l.idx desc limit $6::int)
select json_build_object(
	'items', (select coalesce(json_agg(json_build_object('index', p.idx, 'at', p.at, 'class', p.class, 'action', p.action, 'purpose', p.leaf->>'prp',
			'actor', (select person_card(m) from audit.disclosure d join member m on m.id = d.owner_id where d.digest = decode(p.leaf->'sd'->>'a', 'hex')),
			'subjects', (select coalesce(json_agg(person_card(m)), '[]') from json_array_elements_text(p.leaf->'sd'->'s') s
				join audit.disclosure d on d.digest = decode(s, 'hex') join member m on m.id = d.owner_id)) order by p.idx desc), '[]') from page p),
	'next', (select idx || '.00000000-0000-0000-0000-000000000000' from page where (select count(*) from page) = $6::int order by idx limit 1),
	'checkpoint', (select json_build_object('size', size, 'root', encode(root, 'hex'), 'at', at) from audit.checkpoint order by size desc limit 1))
