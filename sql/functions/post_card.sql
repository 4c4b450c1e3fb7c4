-- A text that was changed before anybody could read it is not one that was changed under its readers.
create or replace function post_card(p post, g groups, a member, reaction smallint, me uuid) returns json
	language sql stable
	return json_build_object('id', p.id, 'state', p.state, 'group', group_card(g),
		'author', person_card(a), 'kind', p.kind,
		'label', p.label, 'body', p.body_tree, 'language', p.language, 'published_at', p.published_at,
		'created_at', p.created_at,
		'edited_at', case when p.published_at is null or p.edited_at > p.published_at
			then p.edited_at end,
		'version', p.version, 'comment_count', p.comment_count, 'reactions', p.reaction_counts,
		'my_reaction', reaction_name(reaction), 'mine', p.author_id = me,
			'pinned', p.pinned_at is not null);
