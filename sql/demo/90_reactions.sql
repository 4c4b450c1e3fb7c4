-- Hands out the reactions that were wished for, counts them and the comments, writes the notices that all
-- this would have left.
with wishes as (
	select post_id, kind, row_number() over (partition by post_id order by kind) as place from demo_wish
	  cross join generate_series(1, wanted)
), people as (
	select p.id as post_id, m.member_id, p.published_at,
	row_number() over (partition by p.id order by md5(m.member_id::text || p.id)) as place
	  from post p join membership m on m.group_id = p.group_id and m.state = 'member'
	   and m.member_id <> p.author_id
	  join acceptance a on a.member_id = m.member_id
	 where p.state = 'published'
)
insert into reaction (post_id, member_id, kind, at)
select post_id, member_id, kind,
	least(now() - interval '10 seconds', published_at + interval '1 minute' * (3 + place * place * 2))
  from wishes join people using (post_id, place);

update post set reaction_counts = r.counts
  from (select post_id, array_agg(n order by kind) as counts
	  from (select w.post_id, k.kind, count(r.member_id)::int as n
		  from (select distinct post_id from demo_wish) w cross join generate_series(1, 7) as k (kind)
		  left join reaction r on r.post_id = w.post_id and r.kind = k.kind group by 1, 2) each
			group by 1) r
 where r.post_id = post.id;
update post set comment_count = c.count from (select post_id, count(*)::int from comment
	where state = 'published' group by post_id) c
 where c.post_id = post.id;

-- To the author of the post, and to the author of the comment that was answered.
insert into notification (id, member_id, kind, group_id, post_id, comment_id, created_at, deliver_after)
select pg_temp.ordered_id(c.created_at), p.author_id, 'comment', p.group_id, p.id, c.id, c.created_at,
	c.created_at
  from comment c join post p on p.id = c.post_id where c.author_id <> p.author_id and c.depth = 1
union all
select pg_temp.ordered_id(c.created_at), above.author_id, 'reply', p.group_id, p.id, c.id, c.created_at,
	c.created_at
  from comment c join comment above on above.id = c.parent_id join post p on p.id = c.post_id
 where c.author_id <> above.author_id;

-- Everybody was here on the last working evening; what came later is new.
update notification set read_at = created_at + interval '2 hours'
	where created_at < pg_temp.moment('3 12:00');
insert into feed_visit (member_id, group_id, seen_at)
select m.id, null, pg_temp.moment('1 12:30') from member m where state = 'active'
union all
select member_id, group_id, pg_temp.moment('1 12:30') from membership where state = 'member';
