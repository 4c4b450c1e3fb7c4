-- A request about personal data as JSON and what is held about a person in numbers, each said once; and what finding it quickly needs.

create index job_of_subject on job (subject_id, created_at desc);
create index export_of_request on export (request_id, created_at desc);
-- One at a time of a kind; a delivered one may be asked again.
create unique index data_request_open_once on data_request (member_id, kind)
	where state in ('received', 'identified', 'collecting', 'review', 'extended', 'incomplete', 'ready');

-- `allowed` is what may follow in each state, from the table of the steps; null for the person, who takes no steps here.
-- `fresh` is what the statement that calls has only just written, and cannot see: {"history": […], "job": {…}}; else null.
create function request_card(q data_request, allowed json, fresh json) returns json language sql stable
	return json_build_object('id', q.id, 'number', q.number, 'kind', q.kind, 'origin', q.origin, 'state', q.state,
		'received_on', q.received_on, 'due_on', q.due_on, 'days_left', q.due_on - current_date, 'version', q.version,
		'created_at', q.created_at, 'closed_at', q.closed_at,
		'member', case when allowed is not null then (select person_card(m) from member m where m.id = q.member_id) end,
		'note', q.note,
		'job', coalesce(fresh -> 'job', (select json_build_object('state', j.state, 'done', j.done, 'total', j.total)
			from job j where j.subject_id = q.id order by j.created_at desc limit 1)),
		'archive', (select json_build_object('bytes', x.bytes, 'sha256', encode(x.sha256, 'hex'), 'records', x.records,
				'omissions', x.omissions, 'expires_at', x.expires_at, 'downloads', x.downloads)
			from export x where x.request_id = q.id and x.file is not null and x.expires_at > now() order by x.created_at desc limit 1),
		'steps', allowed -> case when q.kind in ('access', 'portability') then 'archive' else 'other' end -> q.state::text,
		'history', (select coalesce(json_agg(entry order by n), '[]') from (
			select s.version as n, json_build_object('at', s.at, 'step', s.step, 'reason', s.reason, 'actor', case
				when s.actor_id is null then 'system' when s.actor_id = q.member_id then 'self' else 'desk' end) as entry
			  from data_request_step s where s.request_id = q.id
			union all
			select 1000000 + position, value from json_array_elements(fresh -> 'history') with ordinality as added (value, position)) as told));

-- How many records each section of a person's archive has: sql/export/<number>_<section>.sql, counted without being read.
create function held_about(person uuid) returns table (section text, records bigint) language sql stable
begin atomic
	select * from (values
		('profile', (select count(*) from member where id = person)),
		('sessions', (select count(*) from session where member_id = person)),
		('links', (select count(*) from one_time_link where member_id = person)),
		('charter', (select count(*) from acceptance where member_id = person)),
		('groups', (select count(*) from membership where member_id = person)),
		('mandates', (select count(*) from mandate where member_id = person)),
		('posts', (select count(*) from post where author_id = person)),
		('comments', (select count(*) from comment where author_id = person)),
		('reactions', (select count(*) from reaction where member_id = person)),
		('visits', (select count(*) from feed_visit where member_id = person)),
		('cases', (select count(*) from review_case where author_id = person)),
		('notifications', (select count(*) from notification where member_id = person)),
		('requests', (select count(*) from data_request where member_id = person)),
		('journal', (select count(*) from audit.disclosure where owner_id = person)),
		('acts', (select count(*) from case_event where actor_id = person)
			+ (select count(*) from review_case where claimed_by = person) + (select count(*) from review_case where decided_by = person)
			+ (select count(*) from member_role where granted_by = person) + (select count(*) from one_time_link where created_by = person)
			+ (select count(*) from groups where created_by = person) + (select count(*) from data_request where opened_by = person)
			+ (select count(*) from data_request_step where actor_id = person)
			+ (select count(*) from audit.access_seen where actor_id = person)),
		('repeats', (select count(*) from request_once where member_id = person))) as held (section, records);
end;
