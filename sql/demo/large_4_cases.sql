-- 2,000 posts that wait in the groups that are read first, and 10,000 decisions of the past.
insert into post (id, group_id, author_id, kind, state, body, body_tree, body_sha256, created_at,
	submitted_at)
select pg_temp.large_id(at, 2000000 + c), pg_temp.large_group(g), pg_temp.large_member(g + 492 * (c % 17)),
	'note', 'pending', said,
	('[["p",' || to_json(said) || ']]')::json, sha256(convert_to(said, 'UTF8')), at, at
  from (select row_number() over (order by id) - 1 as place, count(*) over () as groups,
	('x' || right(id::text, 8))::bit(32)::bigint as g
	  from groups where approval = 'all' and id not in (select id from demo_group)) as reviewed
  join generate_series(0, 1999) as c on c % reviewed.groups = reviewed.place
  cross join lateral (select now() - interval '2 minutes' * c as at, 'Proposition numéro ' || (c + 1) ||
	' : essayer pendant deux semaines, mesurer, puis décider ensemble.' as said) as made;
insert into review_case (id, kind, group_id, author_id, post_id, reason, opened_at)
select pg_temp.large_id(created_at, 3000000 + row_number() over (order by id)), 'held_post', group_id,
	author_id, id, 'group_approval', created_at
  from post where state = 'pending' and group_id not in (select id from demo_group);
insert into notification (id, member_id, kind, group_id, case_id, created_at, deliver_after)
select pg_temp.large_id(c.opened_at, 4000000 + row_number() over (order by c.id, d.id)), d.member_id,
	'case_waiting', c.group_id, c.id, c.opened_at, c.opened_at
  from review_case c join mandate d on d.group_id = c.group_id and d.ends_on is null
 where c.state = 'open' and c.group_id not in (select id from demo_group);

create temporary table demo_decision as
select pg_temp.large_id(at, 5000000 + i) as id, pg_temp.large_place(i) as g, pg_temp.large_author(i) as m,
	pg_temp.large_id(at, i) as post_id, at
  from generate_series(50, 1000000, 100) as i cross join lateral (select pg_temp.large_at(i) as at) as p;
insert into review_case (id, kind, group_id, author_id, post_id, reason, state, version, opened_at, decision,
	decided_by, decided_at)
select id, 'held_post', pg_temp.large_group(g), pg_temp.large_member(m), post_id,
	'group_approval', 'decided', 2, at - interval '1 hour', 'publish',
	pg_temp.large_member(g + 492 * case when m = g + 492 * 18 then 19 else 18 end), at from demo_decision;
insert into case_event (case_id, version, action, actor_id, at, body_sha256)
select c.id, 2, 'publish', c.decided_by, c.decided_at, p.body_sha256 from demo_decision d join review_case c
	using (id) join post p on p.id = c.post_id;
