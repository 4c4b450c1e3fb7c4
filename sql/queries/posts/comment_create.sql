-- Comments on a published post, or answers a first-level comment; tells the authors of what is answered, if
-- they still read there.
--   $1 comment, $2 me, $3 post, $4 parent (may be null), $5 body, $6 tree, $7 notification,
--   $8 second notification, $9 as visitor
-- No row: the post is not published, or who writes may not comment there any more.
-- audit: comment.create
-- right: session; membership and group are held below
with joined as materialized (   -- a right is held while it is used: who takes it away waits, or was first
	select m.group_id from post p join membership m on m.group_id = p.group_id
	 where p.id = $3::uuid and m.member_id = $2::uuid and m.state = 'member' and not $9::boolean
		for share of m
), allowed as materialized (
	select g.id from post p join groups g on g.id = p.group_id
	 where p.id = $3::uuid and g.archived_at is null and case when $9::boolean then g.privacy = 'open'
		else exists (select from joined) end
	   for share of g
-- before it is written: a text that is taken back or deleted at this moment is waited for, and not answered
), counted as (
	update post set comment_count = comment_count + 1 from allowed
	 where post.id = $3::uuid and state = 'published' and not exists (select from comment c
		where c.id = $4::uuid and c.state = 'deleted')
	returning post.id, author_id, group_id
), written as (
	insert into comment (id, post_id, author_id, parent_id, depth, body, body_tree)
	select $1::uuid, id, $2::uuid, $4::uuid, case when $4::uuid is null then 1 else 2 end, $5,
		settled_mentions($6::json, $2::uuid) from counted
	returning *
), told_author as (
	insert into notification (id, member_id, kind, group_id, post_id, comment_id)
	select $7::uuid, p.author_id, 'comment', p.group_id, p.id, $1::uuid from counted p
	 where p.author_id <> $2::uuid
	   and exists (select from groups g left join membership k on k.group_id = g.id
		and k.member_id = p.author_id and k.state = 'member'
		where g.id = p.group_id and (g.privacy = 'open' or k.member_id is not null))
), told_parent as (
	insert into notification (id, member_id, kind, group_id, post_id, comment_id)
	select $8::uuid, c.author_id, 'reply', p.group_id, p.id, $1::uuid from comment c, counted p
	 where c.id = $4::uuid and c.author_id not in ($2::uuid, p.author_id) and c.state = 'published'
	   and exists (select from groups g left join membership k on k.group_id = g.id
		and k.member_id = c.author_id and k.state = 'member'
		where g.id = p.group_id and (g.privacy = 'open' or k.member_id is not null))
), done (answer) as (
	select comment_card(row(w.*)::comment, a, $2::uuid)::text from written w
	  join member a on a.id = $2::uuid
)
