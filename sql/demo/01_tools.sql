-- Words of the demo's own little language, gone with the connection: post, comment, reply, held, decided,
-- asked. Moments are '25 min', '3 h' (before the end of the last working time) or '4 09:40' (that time, four
-- working days ago, in Paris).
create temporary table demo_member (key text primary key, id uuid not null, name text not null);
create temporary table demo_group (key text primary key, id uuid not null);
create temporary table demo_wish (post_id uuid, kind int, wanted int);   -- reactions to hand out at the end
-- what the next word speaks of
create temporary table demo_now (post_id uuid, comment_id uuid, case_id uuid, at timestamptz);
insert into demo_now default values;
create temporary sequence demo_number;

create function pg_temp.member_id(wanted text) returns uuid language plpgsql as $$
declare found_id uuid;
begin
	select id into strict found_id from demo_member where key = wanted;
	return found_id;
end $$;

create function pg_temp.group_id(wanted text) returns uuid language plpgsql as $$
declare found_id uuid;
begin
	select id into strict found_id from demo_group where key = wanted;
	return found_id;
end $$;

-- The last moment of work that is over: this afternoon, or half past six of the last working day.
create function pg_temp.evening() returns timestamp language plpgsql as $$
declare moment timestamp := now() at time zone 'Europe/Paris';
begin
	if moment::time < '13:00' or extract(isodow from moment) > 5 then
		moment := moment::date - interval '5 hours 30 minutes';
	end if;
	while extract(isodow from moment) > 5 loop
		moment := moment - interval '1 day';
	end loop;
	return least(moment, moment::date + interval '18 hours 30 minutes');
end $$;

create function pg_temp.moment(said text) returns timestamptz language plpgsql as $$
declare
	day date := pg_temp.evening();
	back int;
begin
	if said !~ ':' then
		return (pg_temp.evening() - said::interval) at time zone 'Europe/Paris';
	end if;
	back := split_part(said, ' ', 1)::int;
	while back > 0 loop
		day := day - 1;
		if extract(isodow from day) < 6 then
			back := back - 1;
		end if;
	end loop;
	return (day + split_part(said, ' ', 2)::time) at time zone 'Europe/Paris';
end $$;

-- A version 7 identifier of that time: it sorts as those that the server makes.
create function pg_temp.ordered_id(at timestamptz) returns uuid language sql as $$
	select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' ||
		lpad(to_hex(nextval('demo_number') % 4096), 3, '0') || '8' || substr(md5(random()::text), 1,
			15))::uuid
$$;

-- French typography (no-break spaces, apostrophes) and @{key} for a mention.
create function pg_temp.written(body text, language text) returns text language plpgsql as $$
declare
	key text;
	who demo_member;
begin
	body := trim(both E'\n' from body);
	if language = 'fr' then
		body := replace(regexp_replace(body, ' ([:;?!»])', chr(160) || '\1', 'g'),
			'« ', '«' || chr(160));
		body := replace(body, '''', '’');
	end if;
	loop
		key := substring(body from '@\{([a-z]+)\}');
		exit when key is null;
		select * into strict who from demo_member where demo_member.key = written.key;
		body := replace(body, '@{' || key || '}', format('[@%s](member:%s)', who.name, who.id));
	end loop;
	return body;
end $$;

-- "like 8 love 3"
create function pg_temp.wish(post uuid, said text) returns void language sql as $$
	insert into demo_wish
	select post, reaction_kind(words[1]), words[2]::int
	  from regexp_matches(said, '([a-z]+) ([0-9]+)', 'g') as words
$$;

create function pg_temp.insert_post(place text, author text, moment timestamptz, said text, kind text,
	language text,
	next_state post_state) returns uuid language plpgsql as $$
declare
	new_id uuid := pg_temp.ordered_id(moment);
	text_written text := pg_temp.written(said, language);
begin
	insert into post (id, group_id, author_id, kind, state, body, body_tree, body_sha256, language,
		created_at, submitted_at, published_at)
	values (new_id, pg_temp.group_id(place), pg_temp.member_id(author), insert_post.kind, next_state,
		text_written, 'null',
		sha256(convert_to(text_written, 'UTF8')), insert_post.language, moment,
		case when next_state <> 'draft' then moment end, case when next_state = 'published'
			then moment end);
	update demo_now set post_id = new_id, comment_id = null, case_id = null, at = moment;
	return new_id;
end $$;

create function pg_temp.post(place text, author text, said_at text, said text, reactions text default '',
	kind text default 'note',
	language text default 'fr') returns void language sql as $$
	select pg_temp.wish(pg_temp.insert_post(place, author, pg_temp.moment(said_at), said, kind, language,
		'published'), reactions)
$$;

create function pg_temp.draft(place text, author text, said_at text, said text) returns void
	language sql as $$
	select pg_temp.insert_post(place, author, pg_temp.moment(said_at), said, 'note', 'fr', 'draft')
$$;

create function pg_temp.insert_comment(author text, minutes int, said text, language text, parent uuid)
	returns uuid language plpgsql as $$
declare
	moment timestamptz;
	new_id uuid;
begin
	update demo_now set at = least(at + make_interval(mins => minutes), now() - interval '20 seconds')
		returning at into moment;
	new_id := pg_temp.ordered_id(moment);
	insert into comment (id, post_id, author_id, parent_id, depth, body, body_tree, created_at)
	select new_id, post_id, pg_temp.member_id(author), parent, case when parent is null then 1 else 2 end,
		pg_temp.written(said, language), 'null', moment from demo_now;
	return new_id;
end $$;

-- A comment on the last post, some minutes after what came before; a reply to the last comment.
create function pg_temp.comment(author text, minutes int, said text, language text default 'fr') returns void
	language plpgsql as $$
declare new_id uuid := pg_temp.insert_comment(author, minutes, said, language, null);
begin
	update demo_now set comment_id = new_id;
end $$;
create function pg_temp.reply(author text, minutes int, said text, language text default 'fr') returns void
	language plpgsql as $$
declare above uuid := (select comment_id from demo_now);
begin
	perform pg_temp.insert_comment(author, minutes, said, language, above);
end $$;

create function pg_temp.insert_event(act text, actor uuid, moment timestamptz, why text default null,
	article text default null,
	advice text default null) returns void language sql as $$
	insert into case_event (case_id, version, action, actor_id, at, reason, article_slug, advice,
		body_sha256)
	select c.id, c.version, act, actor, moment, why, article, pg_temp.written(advice, 'fr'), p.body_sha256
	  from demo_now n join review_case c on c.id = n.case_id left join post p on p.id = c.post_id
$$;

create function pg_temp.notify(news text, person uuid, moment timestamptz) returns void language sql as $$
	insert into notification (id, member_id, kind, group_id, post_id, case_id, created_at, deliver_after)
	select pg_temp.ordered_id(moment), person, news, c.group_id, case when news like 'post%'
		then c.post_id end, c.id, moment, moment
	  from demo_now n join review_case c on c.id = n.case_id
$$;

create function pg_temp.tell_animators(news text, moment timestamptz) returns void language sql as $$
	select pg_temp.notify(news, m.member_id, moment)
	  from demo_now n join review_case c on c.id = n.case_id join mandate m on m.group_id = c.group_id
	   and m.ends_on is null
$$;

create function pg_temp.open_case(of_kind case_kind, place uuid, author uuid, post uuid, applicant uuid,
	why text, moment timestamptz)
	returns void language plpgsql as $$
declare new_id uuid := pg_temp.ordered_id(moment);
begin
	insert into review_case (id, kind, group_id, author_id, post_id, applicant_id, reason, opened_at)
	values (new_id, of_kind, place, author, post, applicant, why, moment);
	update demo_now set case_id = new_id, at = moment;
	perform pg_temp.tell_animators(case of_kind when 'membership' then 'membership_waiting'
		else 'case_waiting' end, moment);
end $$;

-- A post that is read before it appears.
create function pg_temp.held(place text, author text, said_at text, why text, said text,
	reactions text default '', kind text default 'note')
	returns void language plpgsql as $$
declare post uuid;
begin
	post := pg_temp.insert_post(place, author, pg_temp.moment(said_at), said, kind, 'fr', 'pending');
	perform pg_temp.open_case('held_post', pg_temp.group_id(place), pg_temp.member_id(author), post, null,
		why, pg_temp.moment(said_at));
	perform pg_temp.wish(post, reactions);
end $$;

-- What a reviewer made of the last case, some minutes later.
create function pg_temp.decided(act text, reviewer text, minutes int, why text default null,
	article text default null,
	advice text default null) returns void language plpgsql as $$
declare
	moment timestamptz;
	person uuid;
	place uuid;
begin
	update demo_now set at = at + make_interval(mins => minutes) returning at into moment;
	update review_case c set state = 'decided', decision = act, decided_by = pg_temp.member_id(reviewer),
		decided_at = moment,
		version = c.version + 1 from demo_now n where c.id = n.case_id returning c.author_id,
		c.group_id into person, place;
	perform pg_temp.insert_event(act, pg_temp.member_id(reviewer), moment, why, article, advice);
	update notification n set read_at = moment from demo_now d where n.case_id = d.case_id
		and n.read_at is null;
	update post p set version = p.version + 1, published_at = case when act = 'publish' then moment end,
		state = (case act when 'publish' then 'published' when 'return' then 'returned'
			else 'rejected' end)::post_state
	  from demo_now n join review_case c on c.id = n.case_id where p.id = c.post_id;
	if act = 'accept_member' then
		update membership set state = 'member', since = moment where member_id = person
			and group_id = place;
	elsif act = 'refuse_member' then
		delete from membership where member_id = person and group_id = place;
	end if;
	perform pg_temp.notify(case act when 'publish' then 'post_published' when 'return'
		then 'post_returned'
		when 'reject' then 'post_rejected' when 'accept_member' then 'membership_accepted'
			else 'membership_refused' end, person, moment);
end $$;

-- The author sends a returned text again: the same case, reopened.
create function pg_temp.resubmitted(minutes int, said text) returns void language plpgsql as $$
declare
	moment timestamptz;
	author uuid;
begin
	update demo_now set at = at + make_interval(mins => minutes) returning at into moment;
	update post p set body = pg_temp.written(said, 'fr'),
		body_sha256 = sha256(convert_to(pg_temp.written(said, 'fr'), 'UTF8')),
		version = p.version + 1, state = 'pending', submitted_at = moment from demo_now n
			where p.id = n.post_id;
	update review_case c set state = 'open', decision = null, decided_by = null, decided_at = null,
		version = c.version + 1,
		opened_at = moment from demo_now n where c.id = n.case_id returning c.author_id into author;
	perform pg_temp.insert_event('resubmit', author, moment);
	perform pg_temp.tell_animators('case_waiting', moment);
end $$;

-- A colleague asks to enter a group.
create function pg_temp.asked(place text, applicant text, said_at text, said text) returns void
	language plpgsql as $$
declare person uuid := pg_temp.member_id(applicant);
begin
	insert into membership (member_id, group_id, state, since) values (person, pg_temp.group_id(place),
		'requested', pg_temp.moment(said_at));
	update demo_now set post_id = null, comment_id = null;
	perform pg_temp.open_case('membership', pg_temp.group_id(place), person, null, person,
		'request', pg_temp.moment(said_at));
	update review_case c set message = pg_temp.written(said, 'fr') from demo_now n where c.id = n.case_id;
end $$;
