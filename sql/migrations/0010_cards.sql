-- How things look in JSON, said once. Each is one expression, so the planner puts it in place: no call at run time.

create function moment(t timestamptz) returns text language sql stable
	return (extract(epoch from t) * 1000000)::bigint::text;   -- the first half of a cursor

create function moment_back(microseconds text, absent timestamptz) returns timestamptz language sql stable
	return coalesce('epoch'::timestamptz + (microseconds::bigint * interval '1 microsecond'), absent);

-- The same for lists in the order of a directory: the name in hexadecimal, then the id.
create function name_mark(name text, id uuid) returns text language sql stable
	return encode(convert_to(lower(name), 'UTF8'), 'hex') || '.' || id;

create function name_back(hexadecimal text) returns text language sql stable
	return coalesce(convert_from(decode(hexadecimal, 'hex'), 'UTF8'), '') collate "und-x-icu";

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

-- The last word of the reviewers on a text, as its author sees it: one that was taken back was never said.
create function case_of_post(post_id uuid) returns json language sql stable
	return (select json_build_object('id', r.id, 'version', r.version, 'state', r.state, 'decision', r.decision, 'held', r.reason,
			'reason', e.reason, 'article', e.article_slug, 'advice', e.advice, 'opened_at', r.opened_at, 'decided_at', r.decided_at)
		  from review_case r
		  left join lateral (select * from case_event d where d.case_id = r.id and d.action in ('publish', 'return', 'reject')
			and not exists (select from case_event u where u.case_id = d.case_id and u.version = d.version + 1 and u.action = 'undo')
			order by d.version desc limit 1) e on true
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

-- Whether a text is still as it was decided: neither edited, nor withdrawn, nor answered by anybody.
create function post_untouched(p post, since timestamptz) returns boolean language sql stable
	return p.state in ('published', 'returned', 'rejected') and (p.edited_at is null or p.edited_at < since)
		and p.comment_count = 0 and p.reaction_counts = '{0,0,0,0,0,0,0}' and not exists (select from comment c where c.post_id = p.id);

-- Whether nobody has done anything since a case was decided: then the decision can be taken back and nothing of it stays.
create function case_untouched(r review_case) returns boolean language sql stable
	return case
		when r.post_id is not null then exists (select from post p where p.id = r.post_id and post_untouched(p, r.decided_at))
		when r.decision = 'refuse_member' then not exists (select from membership m where m.group_id = r.group_id and m.member_id = r.applicant_id)
		else exists (select from membership m where m.group_id = r.group_id and m.member_id = r.applicant_id and m.state = 'member' and m.since = r.decided_at)
			and not exists (select from mandate d where d.group_id = r.group_id and d.member_id = r.applicant_id and d.ends_on is null)
			and not exists (select from post p where p.group_id = r.group_id and p.author_id = r.applicant_id and p.created_at >= r.decided_at)
			and not exists (select from comment c join post p on p.id = c.post_id
				where p.group_id = r.group_id and c.author_id = r.applicant_id and c.created_at >= r.decided_at)
			and not exists (select from reaction a join post p on p.id = a.post_id
				where p.group_id = r.group_id and a.member_id = r.applicant_id and a.at >= r.decided_at)
		end;
