-- What figures tell and what they keep: the rule by itself, then whole answers over people and weeks that are made here and rolled back.
-- The statements `show` and `company` were prepared by figures.sh. Every line that it prints begins with ok or FAIL.
begin;
create function pg_temp.says(claim text, holds boolean) returns text language sql return case when holds then 'ok   figures: ' else 'FAIL figures: ' end || claim;

select pg_temp.says(format('told(7, 5%s) is %s', (select string_agg(', ' || n, '') from unnest(crowds) n), coalesce(wanted::text, 'kept')),
	told(7, 5, variadic crowds) is not distinct from wanted::bigint)
  from (values (array[5]::bigint[], 7), (array[4]::bigint[], null), (array[1]::bigint[], null), (array[0]::bigint[], 7), (array[null]::bigint[], 7),
	(array[9, 5]::bigint[], 7), (array[9, 4]::bigint[], null), (array[9, 0]::bigint[], 7), (array[9, -2]::bigint[], 7)) as rule (crowds, wanted);
select pg_temp.says(format('about %s people is %s', n, wanted), about(n, 5) = wanted)
  from (values (0, 0), (2, 0), (3, 5), (5, 5), (7, 5), (8, 10), (43, 45)) as rounded (n, wanted);

-- Person p of 7, all members of three groups: 1 open, 2 closed, 3 secret. What they write, they write on the last whole Sunday.
create function pg_temp.person(p int) returns uuid language sql return ('ffffffff-0000-7000-8000-00000000000' || p)::uuid;
create function pg_temp.room(g int) returns uuid language sql return ('ffffffff-0000-7000-9000-00000000000' || g)::uuid;
insert into member (id, name, state, password_hash) select pg_temp.person(p), 'Personne ' || p, 'active', '-' from generate_series(1, 7) p;
create function pg_temp.rooms(which int[]) returns void language sql as $$
	insert into groups (id, name, purpose, privacy, posting, approval, joining, created_by)
	select pg_temp.room(g), 'Groupe de mesure ' || g, 'project', (array['open', 'closed', 'secret'])[g], 'all', 'all', 'invitation', pg_temp.person(1)
	  from unnest(which) g;
	insert into membership (member_id, group_id, state) select pg_temp.person(p), pg_temp.room(g), 'member' from generate_series(1, 7) p, unnest(which) g $$;
create function pg_temp.writes(people int[], g int) returns void language sql as $$
	insert into post (id, group_id, author_id, state, body, body_tree, body_sha256, published_at)
	select gen_random_uuid(), pg_temp.room(g), pg_temp.person(p), 'published', 'Un texte', '[]', '', monday() - interval '10 hours' from unnest(people) p $$;
-- Each text of these people was decided by one of two others, after two hours.
create function pg_temp.decided(people int[], g int) returns void language sql as $$
	insert into review_case (id, kind, group_id, author_id, post_id, reason, state, opened_at, decision, decided_by, decided_at)
	select gen_random_uuid(), 'held_post', group_id, author_id, id, 'group_approval', 'decided', published_at - interval '2 hours', 'publish',
		pg_temp.person(case when author_id = pg_temp.person(7) then 6 else 7 end), published_at
	  from post where group_id = pg_temp.room(g) and author_id in (select pg_temp.person(p) from unnest(people) p) $$;
create function pg_temp.last(answer json) returns json language sql return answer -> 'weeks' -> 11;
select pg_temp.rooms(array[1, 2]);

execute show(pg_temp.room(2), 12, 5, 240) \gset quiet_
select pg_temp.says('a week in which nobody wrote is told', (pg_temp.last(:'quiet_answer') ->> 'posts') = '0' and (pg_temp.last(:'quiet_answer') ->> 'people') = '0');
select pg_temp.writes(array[1, 1, 2, 3, 4], 2), pg_temp.decided(array[1, 2, 3, 4], 2);
execute show(pg_temp.room(2), 12, 5, 240) \gset four_
select pg_temp.says('nothing is told of a week in which four people wrote', not exists (
	select from json_each_text(pg_temp.last(:'four_answer')) where key <> 'from' and value is not null)
	and not exists (select from json_each_text((:'four_answer')::json -> 'decisions') where value is not null));
select pg_temp.writes(array[5], 2), pg_temp.decided(array[5], 2);
execute show(pg_temp.room(2), 12, 5, 240) \gset five_
select pg_temp.says('with a fifth person it is told, but not how many they were while two only did not write',
	pg_temp.last(:'five_answer')::jsonb - 'from' = '{"posts": 6, "comments": 0, "people": null, "texts": 6, "delay": 120}');
select pg_temp.says('its decisions are added up, rounded', ((:'five_answer')::json -> 'decisions')::jsonb = '{"texts": 5, "delay": 120, "in_time": 5, "published": 5}');
select pg_temp.writes(array[6, 7], 2);
execute show(pg_temp.room(2), 12, 5, 240) \gset all_
select pg_temp.says('all members wrote, and that is told', pg_temp.last(:'all_answer') ->> 'people' = '7');
update membership set state = 'invited' where group_id = pg_temp.room(2) and member_id not in (select pg_temp.person(p) from generate_series(1, 4) p);
execute show(pg_temp.room(2), 12, 5, 240) \gset small_
select pg_temp.says('nothing is told of a group of four', not exists (select from json_array_elements((:'small_answer')::json -> 'weeks') w (week),
	json_each_text(week) f where f.key <> 'from' and f.value is not null));

execute show(null, 12, 5, 240) \gset before_
execute company(5) \gset company_before_
select pg_temp.rooms(array[3]), pg_temp.writes(array[1, 2, 3, 4, 5, 6, 7], 3), pg_temp.decided(array[1, 2, 3, 4, 5, 6, 7], 3);
insert into review_case (id, kind, group_id, author_id, post_id, reason) select gen_random_uuid(), 'held_post', group_id, author_id, id, 'group_approval'
  from post where group_id = pg_temp.room(3);
execute show(null, 12, 5, 240) \gset after_
execute company(5) \gset company_after_
select pg_temp.says('what happens in a secret group changes no figure of the company', :'before_answer' = :'after_answer' and :'company_before_answer' = :'company_after_answer');
update groups set privacy = 'closed' where id = pg_temp.room(3);
execute show(null, 12, 5, 240) \gset open_
execute company(5) \gset company_open_
select pg_temp.says('a group that is not secret does (the comparison above is not blind)', (pg_temp.last(:'open_answer') ->> 'posts')::int = (pg_temp.last(:'after_answer') ->> 'posts')::int + 7
	and (:'company_open_answer')::json -> 'groups' ->> 'all' <> (:'company_after_answer')::json -> 'groups' ->> 'all'
	and (:'company_open_answer')::json -> 'waiting' ->> 'texts' <> (:'company_after_answer')::json -> 'waiting' ->> 'texts');

-- A company in which two people decide everything.
update review_case set decided_by = pg_temp.person(case when author_id = pg_temp.person(7) then 6 else 7 end) where state = 'decided';
execute show(null, 12, 5, 240) \gset two_
select pg_temp.says('decisions that two people made are not told of a company', not exists (select from json_each_text((:'two_answer')::json -> 'decisions') where value is not null)
	and not exists (select from json_array_elements((:'two_answer')::json -> 'weeks') w (week) where week ->> 'delay' is not null));
select pg_temp.says('and were, while five had made them', (:'after_answer')::json -> 'decisions' ->> 'texts' is not null);

-- Days and weeks are those of the company, here fourteen hours ahead. Of a text that came at 5:00 and one
-- that came at 12:00, one is a day older there than in UTC at any hour at which this is played.
create function pg_temp.zone() returns text language sql as $$ select 'Pacific/Kiritimati'::text $$;
create function pg_temp.here(instant timestamptz) returns date language sql as
	$$ select (instant at time zone pg_temp.zone())::date $$;
delete from notification where confirmation_id is not null; delete from confirmation;
delete from data_request_step; delete from export; delete from data_request;
insert into data_request (id, member_id, kind, origin, state,
	received_on, due_on, opened_by, created_at, closed_at)
select gen_random_uuid(), pg_temp.person(p), 'access', 'self', 'closed',
	current_date - 60, current_date - 30, pg_temp.person(p),
	now() - interval '60 days', current_date - 30 + time '12:00'
  from generate_series(1, 7) p;
execute company(5) \gset utc_
set local parvis.time_zone = 'Pacific/Kiritimati';
execute show(pg_temp.room(2), 12, 5, 240) \gset zone_
execute company(5) \gset zone_company_
select pg_temp.says('weeks begin on Monday, at midnight where the company is',
	monday() at time zone pg_temp.zone() = date_trunc('week', now() at time zone pg_temp.zone())
	and pg_temp.last(:'zone_answer') ->> 'from'
		= (date_trunc('week', now() at time zone pg_temp.zone()) - interval '7 days')::date::text);
select pg_temp.says('what was answered on the next day there is late, though not in UTC',
	(:'utc_answer')::json -> 'requests' ->> 'late' = '0'
	and (:'zone_company_answer')::json -> 'requests' ->> 'late' = '5');
update review_case set opened_at = '2001-03-04 05:00+00' where state = 'open';
execute company(5) \gset early_
update review_case set opened_at = '2001-03-04 12:00+00' where state = 'open';
execute company(5) \gset noon_
select pg_temp.says('what waits is counted in days of the calendar there, as beside each text',
	(:'early_answer')::json -> 'waiting' ->> 'days' = (pg_temp.here(now()) - date '2001-03-04')::text
	and (:'noon_answer')::json -> 'waiting' ->> 'days' = (pg_temp.here(now()) - date '2001-03-05')::text);
select pg_temp.says('a request has as many days left as the calendar there says',
	(request_card(q, null, null) ->> 'days_left')::int = q.due_on - pg_temp.here(now()))
  from data_request q limit 1;
rollback;
