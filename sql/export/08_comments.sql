-- Every comment of the person, and under which post. The name of the post's author is there only if the
-- person can read it today.
-- Left out: the post itself and the comments around, which are the words of others.
-- hides: texts, group_names
-- columns: comment.author_id, comment.post_id, comment.parent_id, comment.body, comment.body_tree
-- columns: comment.state
-- columns: comment.created_at, comment.edited_at, comment.deleted_at
-- portable
select json_build_object('id', c.id, 'author', c.author_id, 'post', c.post_id, 'reply_to', c.parent_id,
	'group', json_build_object('id', g.id, 'name', known.name), 'post_author', case
		when s.member_id is not null or g.privacy = 'open' and not
		exists (select from member_role r where r.member_id = c.author_id and r.role = 'guest')
			then a.name end,
	'state', c.state, 'body', c.body, 'tree', c.body_tree, 'created_at', c.created_at,
		'edited_at', c.edited_at, 'deleted_at', c.deleted_at)::text
  from comment c join post p on p.id = c.post_id join groups g on g.id = p.group_id
  cross join lateral group_name(g, $1) known
  left join membership s on s.member_id = c.author_id and s.group_id = g.id and s.state = 'member'
   and p.state = 'published'
  left join member a on a.id = p.author_id and p.state = 'published'
 where c.author_id = $1 order by c.created_at, c.id
