-- How many records each section of a person’s archive has, counted without being read:
-- sql/export/<number>_<section>.sql. That somebody decided is not counted before it is told.
create or replace function held_about(person uuid) returns table (section text, records bigint)
	language sql stable
begin atomic
	select * from (values
		('profile', (select count(*) from member where id = person)),
		('sessions', (select count(*) from session where member_id = person)),
		('devices', (select count(*) from known_device where member_id = person)),
		('links', (select count(*) from one_time_link where member_id = person)),
		('charter', (select count(*) from acceptance where member_id = person)),
		('groups', (select count(*) from membership where member_id = person)),
		('declined', (select count(*) from invitation_declined where member_id = person)),
		('mandates', (select count(*) from mandate where member_id = person)),
		('posts', (select count(*) from post where author_id = person)),
		('comments', (select count(*) from comment where author_id = person)),
		('reactions', (select count(*) from reaction where member_id = person)),
		('visits', (select count(*) from feed_visit where member_id = person)),
		('cases', (select count(*) from review_case where author_id = person)),
		('notifications', (select count(*) from notification where member_id = person)),
		('requests', (select count(*) from data_request where member_id = person)),
		('confirmations', (select count(*) from confirmation where person in (target_id, proposed_by,
			decided_by))),
		('journal', (select count(*) from audit.disclosure where owner_id = person)
			- (select count(*) from audit.disclosure d where d.owner_id = person
				and d.at > now() - interval '30 seconds' and audit.is_of_decision(d))),
		('acts', (select count(*) from case_event where actor_id = person)
			+ (select count(*) from review_case where claimed_by = person) + (select count(*)
				from review_case where decided_by = person)
			+ (select count(*) from member_role where granted_by = person) + (select count(*)
				from one_time_link where created_by = person)
			+ (select count(*) from groups where created_by = person) + (select count(*)
				from data_request where opened_by = person)
			+ (select count(*) from data_request_step where actor_id = person)
			+ (select count(*) from company_setting where set_by = person)
			+ (select count(*) from audit.access_seen where actor_id = person)),
		('repeats', (select count(*) from request_once where member_id = person))) as held (section,
			records);
end;
