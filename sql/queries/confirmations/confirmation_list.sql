-- What was proposed and needs a second person: what I may confirm, what I proposed, and, page by page, what
-- came of all others. Why, and what was answered, is for those who propose and confirm; representatives of
-- the staff see who did what, and why somebody reads in a group, as the group does.
--   $1 me, $2 whether the words are shown, $3 before (microseconds; may be null), $4 before id (may be null),
--   $5 limit
with running as materialized (
	select c.id, c.proposed_at, c.proposed_by = $1::uuid as mine, c.state = 'open'
		and $1::uuid in (
			select member_id from confirmers_of(c.act::text, c.target_id, c.proposed_by)) as asked
	  from confirmation c where c.state in ('open', 'confirmed') and c.expires_at > now()
		or c.group_id is not null and c.state = 'done' and c.ends_at > now()
	 order by c.proposed_at limit 200
), ahead as materialized (
	select c.id, c.proposed_at from confirmation c
	 where (c.proposed_at, c.id)
		< (moment_back($3, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
	   and c.id not in (select id from running where mine or asked)
	 order by c.proposed_at desc, c.id desc limit $5::int + 1
), page as (   -- one more than is shown: it tells whether there is a next page
	select * from ahead order by proposed_at desc, id desc limit $5::int
)
select json_build_object(
	'to_confirm', (select coalesce(json_agg(confirmation_card(c, true) order by c.proposed_at), '[]')
		from (select id from running where asked limit 200) r join confirmation c on c.id = r.id),
	'mine', (select coalesce(json_agg(confirmation_card(c, true) order by c.proposed_at desc), '[]')
		from (select id from running where mine limit 200) r join confirmation c on c.id = r.id),
	'items', (select coalesce(json_agg(confirmation_card(c, $2::boolean or c.group_id is not null)
		order by c.proposed_at desc, c.id desc), '[]')
		from page k join confirmation c on c.id = k.id),
	'next', (select moment(proposed_at) || '.' || id from page where (select count(*) from ahead) > $5::int
		order by proposed_at, id limit 1))
