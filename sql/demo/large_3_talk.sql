-- 300,000 comments, 400,000 reactions, and the notices of the comments.
insert into comment (id, post_id, author_id, parent_id, depth, body, body_tree, created_at)
select pg_temp.large_id(p.at + interval '5 minutes' * n, 3 * i + n), pg_temp.large_id(p.at, i),
	pg_temp.large_member(pg_temp.large_peer(p.m, n)),
	case n when 2 then pg_temp.large_id(p.at + interval '5 minutes', 3 * i + 1) end, case n when 2 then 2
		else 1 end,
	said, ('[["p",' || to_json(said) || ']]')::json, least(p.at + interval '5 minutes' * n, now())
  from generate_series(3, 1000000, 10) as i cross join generate_series(1, 3) as n
  cross join lateral (select pg_temp.large_at(i) as at, pg_temp.large_author(i) as m,
	(array['Merci, c’est clair.',
		'Vu, je préviens l’équipe de l’après-midi.', 'Même constat chez nous la semaine dernière.',
		'Est-ce que la fiche est déjà corrigée ?', 'Bravo à tous !', 'D’accord, on essaie.'])[1 + (
			i / 10 + n) % 6] as said) as p;

insert into reaction (post_id, member_id, kind, at)
select pg_temp.large_id(p.at, i), pg_temp.large_member(pg_temp.large_peer(pg_temp.large_author(i), n)),
	1 + (i / 5 + 2 * n) % 7,
	least(p.at + interval '9 minutes' * n, now())
  from generate_series(5, 1000000, 5) as i cross join lateral (select pg_temp.large_at(i) as at) as p
  cross join lateral generate_series(1, pg_temp.large_reactions(i)) as n;

insert into notification (id, member_id, kind, group_id, post_id, comment_id, created_at, deliver_after,
	read_at)
select pg_temp.large_id(c.created_at, row_number() over ()), p.author_id, 'comment', p.group_id, p.id, c.id,
	c.created_at, c.created_at,
	case when c.created_at < now() - interval '3 days' then c.created_at + interval '1 hour' end
  from comment c join post p on p.id = c.post_id
 where c.depth = 1 and c.author_id <> p.author_id and p.created_at < now() and p.group_id not in (select id
	from demo_group);
insert into feed_visit (member_id, group_id, seen_at)
select pg_temp.large_member(m), null, now() - interval '1 day' from generate_series(0, 9956) as m;
