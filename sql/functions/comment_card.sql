-- A comment as its reader sees it; of one that was taken away only that it was there.
create or replace function comment_card(c comment, a member, me uuid) returns json language sql stable
	return json_build_object('id', c.id, 'author', case when c.state <> 'deleted' then person_card(a) end,
		'body', case when c.state <> 'deleted' then c.body_tree else '[]'::json end,
		'parent', c.parent_id,
		'created_at', c.created_at, 'edited_at', c.edited_at, 'deleted', c.state = 'deleted',
		'mine', c.author_id = me,
		'source', case when c.author_id = me and c.state <> 'deleted' then c.body end,
			'version', c.version);
