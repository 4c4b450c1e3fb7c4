-- A decision takes effect when it can no longer be undone: until then the text waits, the request is open, and nobody is told anything
-- at any exit. What was decided has a name, and a reason that fits.

-- What follows of a decision, for as long as it can be undone: a state of the text, or member, or none. Null once it has followed.
alter table review_case add column outcome text
	check (outcome in ('published', 'returned', 'rejected', 'member', 'none')),
	add constraint case_outcome_of_decision check (outcome is null or state = 'decided');
create index case_outcome on review_case (decided_at) where outcome is not null;
comment on column review_case.outcome is 'pd=none';   -- half a minute long, and then read in the state of the text

drop function case_untouched(review_case);
drop function post_untouched(post, timestamptz);

-- The events of a case that its author was told of: not a decision that can still be undone, nor one that was undone, or overtaken by
-- its author before it was told.
create view told_event as
	select e.* from case_event e join review_case r on r.id = e.case_id
	 where e.action <> 'undo' and (r.outcome is null or e.version < r.version)
	   and not (e.action in ('publish', 'return', 'reject', 'accept_member', 'refuse_member') and exists (select from case_event n
		where n.case_id = e.case_id and n.version = e.version + 1 and n.action in ('undo', 'edit', 'withdraw', 'delete')));
grant select on told_event to parvis_app;

-- The last word of the reviewers on a text, as its author sees it, with the name of whoever said it: one that was taken back was never
-- said. An advice stays with the text when its author withdraws it, until it is decided anew.
create or replace function case_of_post(post_id uuid) returns json language sql stable
	return (select json_build_object('id', r.id, 'state', case when r.outcome is null then r.state else 'open' end,
			'decision', case when r.outcome is null then r.decision end, 'held', r.reason,
			'reason', e.reason, 'article', e.article_slug, 'advice', e.advice,
			'by', (select person_card(n) from member n where n.id = e.actor_id),
			'opened_at', r.opened_at, 'decided_at', case when r.outcome is null then r.decided_at end)
		  from review_case r
		  left join lateral (select * from told_event d where d.case_id = r.id and d.action in ('publish', 'return', 'reject')
			order by d.version desc limit 1) e on true
		 where r.post_id = case_of_post.post_id and r.kind = 'held_post'
		 order by r.opened_at desc limit 1);

-- Why somebody was told no: the reasons of texts, and those of requests to join (domain/moderation.c offers the same).
create function reason_fits(action text, reason text) returns boolean language sql immutable
	return case when action in ('return', 'reject') then reason = any (array['off_topic', 'confidential', 'personal_data', 'disrespect', 'duplicate', 'needs_source', 'wrong_group', 'other'])
		when action = 'refuse_member' then reason = any (array['not_concerned', 'wrong_group', 'needs_message', 'full', 'other']) else true end;
alter table case_event add constraint reason_of_its_kind check (reason is null or reason_fits(action, reason)) not valid;   -- older ones stay

-- Whose name is shown is shown with what they are: a partner is seen to be one.
create or replace function person_card(m member) returns json language sql stable
	return json_build_object('id', m.id, 'name', m.name, 'title', m.title,
		'guest', exists (select from member_role o where o.member_id = m.id and o.role = 'guest'));

-- A text that was changed before anybody could read it is not one that was changed under its readers.
create or replace function post_card(p post, g groups, a member, reaction smallint, me uuid) returns json language sql stable
	return json_build_object('id', p.id, 'state', p.state, 'group', group_card(g), 'author', person_card(a), 'kind', p.kind,
		'label', p.label, 'body', p.body_tree, 'language', p.language, 'published_at', p.published_at, 'created_at', p.created_at,
		'edited_at', case when p.published_at is null or p.edited_at > p.published_at then p.edited_at end,
		'version', p.version, 'comment_count', p.comment_count, 'reactions', p.reaction_counts,
		'my_reaction', reaction_name(reaction), 'mine', p.author_id = me);

-- A text for the group alone, or a confidential one, has no place where everybody may read (domain/confidentiality.c says it to the author).
create or replace function label_fits(label text, privacy text) returns boolean language sql immutable
	return label = 'internal' or privacy <> 'open';
