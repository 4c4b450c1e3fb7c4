-- How things look in JSON, said once. Each is one expression, so the planner puts it in place: no call at run time.

create function moment(t timestamptz) returns text language sql stable
	return (extract(epoch from t) * 1000000)::bigint::text;   -- the first half of a cursor

create function moment_back(microseconds text, absent timestamptz) returns timestamptz language sql stable
	return coalesce('epoch'::timestamptz + (microseconds::bigint * interval '1 microsecond'), absent);

-- The beginning of a text as one line, without the marks of its formatting.
create function plain_excerpt(body text, characters int) returns text language sql immutable
	return left(regexp_replace(regexp_replace(left(body, 4 * characters), '\[([^]]*)\]\([^)]*\)', '\1', 'g'), '[*_`#>|~]+|\s+', ' ', 'g'), characters);

create function person_card(m member) returns json language sql stable
	return json_build_object('id', m.id, 'name', m.name, 'title', m.title);

create function group_card(g groups) returns json language sql stable
	return json_build_object('id', g.id, 'name', g.name, 'purpose', g.purpose, 'privacy', g.privacy);

create function reaction_name(kind smallint) returns text language sql immutable
	return (array['like','love','thanks','laugh','wow','sad','angry'])[kind];

create function post_card(p post, g groups, a member, reaction smallint, me uuid) returns json language sql stable
	return json_build_object('id', p.id, 'state', p.state, 'group', group_card(g), 'author', person_card(a), 'kind', p.kind,
		'label', p.label, 'body', p.body_tree, 'language', p.language, 'published_at', p.published_at, 'created_at', p.created_at,
		'edited_at', p.edited_at, 'version', p.version, 'comment_count', p.comment_count, 'reactions', p.reaction_counts,
		'my_reaction', reaction_name(reaction), 'mine', p.author_id = me);

create function comment_card(c comment, a member, me uuid) returns json language sql stable
	return json_build_object('id', c.id, 'author', case when c.state <> 'deleted' then person_card(a) end,
		'body', case when c.state <> 'deleted' then c.body_tree else '[]'::json end, 'parent', c.parent_id,
		'created_at', c.created_at, 'edited_at', c.edited_at, 'deleted', c.state = 'deleted', 'mine', c.author_id = me,
		'source', case when c.author_id = me and c.state <> 'deleted' then c.body end, 'version', c.version);

-- The last word of the reviewers on a text, as its author sees it.
create function case_of_post(post_id uuid) returns json language sql stable
	return (select json_build_object('id', r.id, 'version', r.version, 'state', r.state, 'decision', r.decision, 'held', r.reason,
			'reason', e.reason, 'article', e.article_slug, 'advice', e.advice, 'opened_at', r.opened_at, 'decided_at', r.decided_at)
		  from review_case r
		  left join lateral (select * from case_event where case_id = r.id and action in ('publish', 'return', 'reject')
			order by version desc limit 1) e on true
		 where r.post_id = case_of_post.post_id and r.kind = 'held_post'
		 order by r.opened_at desc limit 1);

-- Who reads first in a group: its animators, and the moderators who have it in scope and are not members; never the author.
create function reviewers_of(room uuid, author uuid) returns setof uuid language sql stable
begin atomic
	select d.member_id from mandate d
	  join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
	 where d.group_id = room and d.ends_on is null and d.member_id <> author
	union
	select s.member_id from moderator_scope s
	  join member_role o on o.member_id = s.member_id and o.role = 'moderator'
	 where s.group_id = room and s.member_id <> author
	   and not exists (select from membership m where m.member_id = s.member_id and m.group_id = room and m.state = 'member');
end;
