-- Everything the person wrote as a post, in whatever state, drafts and refused ones too; deleted ones until
-- their text is emptied.
-- Left out: the comments and reactions of others, which are their words; their number is given.
-- hides: answers, group_names
-- columns: post.author_id, post.group_id, post.kind, post.label, post.language, post.body, post.body_tree
-- columns: post.body_sha256, post.state
-- columns: post.created_at, post.submitted_at, post.published_at, post.edited_at, post.deleted_at
-- columns: post.pinned_at
-- portable
select json_build_object('id', p.id, 'author', p.author_id,
	'group', json_build_object('id', g.id, 'name', known.name),
	'state', p.state, 'kind', p.kind, 'label', p.label, 'language', p.language, 'body', p.body,
	'tree', p.body_tree,
	'created_at', p.created_at, 'submitted_at', p.submitted_at, 'published_at', p.published_at,
	'edited_at', p.edited_at,
	'deleted_at', p.deleted_at, 'pinned_at', p.pinned_at, 'comments', p.comment_count,
		'reactions', p.reaction_counts, 'sha256', encode(p.body_sha256, 'hex'))::text
  from post p join groups g on g.id = p.group_id cross join lateral group_name(g, $1) known
 where p.author_id = $1 order by p.created_at, p.id
