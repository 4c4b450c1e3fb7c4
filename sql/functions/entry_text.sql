-- A text that an entry speaks of: its beginning for who wrote it or may read it, else only that it is one.
create or replace function entry_text(post uuid, person uuid) returns json language sql stable
	return (select case when p.author_id = person or p.state = 'published' and reads_in(g, person)
			then json_build_object('kind', 'post', 'id', p.id,
				'title', tree_excerpt(p.body_tree, 80), 'group', k.name)
			else json_build_object('kind', 'post', 'group', k.name) end
		  from post p join groups g on g.id = p.group_id cross join lateral group_name(g, person) k
			where p.id = post and p.state <> 'deleted');
