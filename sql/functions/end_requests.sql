-- Requests to join that nobody will decide any more end, and who asked is told.
create or replace function end_requests(room uuid, person uuid, why text, by_whom uuid) returns bigint
	language plpgsql volatile as $$
declare ended bigint;
begin
	perform from review_case r where (r.state = 'open' or r.outcome is not null) and r.kind = 'membership'
		and (room is null or r.group_id = room) and (person is null or r.applicant_id = person)
		order by r.id for update;
	with closed as (   -- the request before the membership, as who decides does
		update review_case r set state = 'withdrawn', message = null, decision = null,
		decided_by = null, decided_at = null, outcome = null,
			version = r.version + 1
		 where (r.state = 'open' or r.outcome is not null) and r.kind = 'membership'
		   and (room is null or r.group_id = room) and (person is null or r.applicant_id = person)
		returning r.id, r.version, r.applicant_id, r.group_id
	), gone as (
		delete from membership m using closed c where m.group_id = c.group_id
			and m.member_id = c.applicant_id and m.state = 'requested'
	), told as (
		insert into case_event (case_id, version, action, actor_id) select id, version, why,
		coalesce(by_whom, applicant_id) from closed
	), unheard as (
		delete from notification n using closed where n.case_id = closed.id
			and n.kind = 'membership_waiting' and n.read_at is null
	), noticed as (
		insert into notification (id, member_id, kind, group_id, case_id)
		select gen_random_uuid(), applicant_id, 'request_over_' || why, group_id, id from closed
		 where applicant_id is distinct from by_whom
	) select count(*) into ended from closed;
	return ended;
end $$;
