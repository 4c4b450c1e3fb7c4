-- Who may know a group, who reads first, who is counted, which session lives, what an archive leaves out: each rule said once.
-- Views, single expressions and "from … cross join lateral f(…)" are put in place by the planner; what changes rows, or asks anew, is called.

-- Where a person reads first: as animator, or as moderator with the group in scope and not a member of it. Joins, so that a
-- statement that writes by this right holds its rows with "for share" until it is done.
create view animating as
	select d.member_id, d.group_id from mandate d
	  join membership m on m.member_id = d.member_id and m.group_id = d.group_id and m.state = 'member'
	  join groups g on g.id = d.group_id and g.archived_at is null
	 where d.ends_on is null;
create view moderating as
	select s.member_id, s.group_id from moderator_scope s
	  join member_role o on o.member_id = s.member_id and o.role = 'moderator'
	  join groups g on g.id = s.group_id and g.archived_at is null
	 where not exists (select from membership m where m.member_id = s.member_id and m.group_id = s.group_id and m.state = 'member');
create view reviewing as
	select member_id, group_id, true as animator from animating union all select member_id, group_id, false from moderating;
grant select on reviewing to parvis_app;
grant select, update on animating, moderating to parvis_app;   -- update: select … for share

-- The same of one group: asked of each half, so that the group is looked for in both, and not among all that review.
create or replace function reviewers_of(room uuid, author uuid) returns setof uuid language sql stable
begin atomic
	select member_id from animating where group_id = room and member_id <> author
	union all
	select member_id from moderating where group_id = room and member_id <> author;
end;

-- The members of a group who are here: what is counted is what is listed.
create view group_member as
	select m.group_id, m.since, n.id, n.name, n.title,
		exists (select from member_role o where o.member_id = n.id and o.role = 'guest') as guest
	  from membership m join member n on n.id = m.member_id and n.state = 'active'
	 where m.state = 'member';
grant select on group_member to parvis_app;

-- The name of a group for a person now: null when they may not know of it any more. Who has left a secret group is not told its
-- new name, by a page or by an archive.
create function group_name(g groups, person uuid) returns table (name text) language sql stable
begin atomic
	select case when g.privacy <> 'secret' and not exists (select from member_role o where o.member_id = person and o.role = 'guest')
		or exists (select from membership m where m.member_id = person and m.group_id = g.id and m.state in ('member', 'invited'))
		or exists (select from moderating s where s.member_id = person and s.group_id = g.id) then g.name end;
end;

create function known_group_card(g groups, name text) returns jsonb language sql stable
	return jsonb_build_object('id', g.id, 'name', name, 'purpose', g.purpose, 'privacy', g.privacy);

-- Whether reviewers see the text of a case: a text that its author has taken up again is theirs until they submit it, and a
-- decided case shows only what was decided.
create function case_shows(r review_case, p post) returns table (shown boolean) language sql stable
begin atomic
	select r.state = 'open' or p.body_sha256 = (select e.body_sha256 from case_event e where e.case_id = r.id and e.body_sha256 is not null
		order by e.version desc limit 1);
end;

-- A confidential text has no place where everybody may read (domain/confidentiality.c says it to the author).
create function label_fits(label text, privacy text) returns boolean language sql immutable
	return label <> 'confidential' or privacy <> 'open';

-- A group may always close itself further; opening it would show to others what was written for few.
create function privacy_loosens(before text, after text) returns boolean language sql immutable
	return array_position(array['open', 'closed', 'secret'], after) < array_position(array['open', 'closed', 'secret'], before);

-- Whether somebody's text stands in a group, or stood before its reviewers, when this is asked: not when the statement began that
-- waited for the group.
create function has_texts(room uuid) returns boolean language sql volatile as
	$$ select exists (select from published_post where group_id = $1)
		or exists (select from review_case where group_id = $1 and state = 'open' and kind = 'held_post')
		or exists (select from review_case where group_id = $1 and state = 'decided' and kind = 'held_post') $$;

-- Whether a session still opens a door: idle for 8 hours it does not, and after half an hour where it opens much.
create function session_lives(s session, opens_much boolean) returns boolean language sql stable
	return s.expires_at > now() and s.seen_at > now() - case when opens_much then interval '30 minutes' else interval '8 hours' end;

-- Ends the sessions of a person but one, as they are when this is asked: also one that opened while the statement waited for the account.
create function end_sessions(person uuid, but uuid) returns bigint language sql volatile as
	$$ with ended as (delete from session where member_id = $1 and id is distinct from $2 returning 1) select count(*) from ended $$;

-- An answer that is kept for a repeated request shows what the person was shown, also of others: the archive leaves it out and says so.
comment on column request_once.answer is 'pd=content; subject=request_once.member_id; basis=legit; purpose=security; keep=24h; access=no; port=no; erase=delete';
