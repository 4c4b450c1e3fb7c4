-- Texts that wait are their authors’ again; a decision that can still be undone falls with the rest. `why` is
-- the line in the history of the case; who did it is told nothing of it.
create or replace function give_back_texts(room uuid, person uuid, why text, by_whom uuid) returns bigint
	language plpgsql volatile as $$
declare given bigint;
begin
	perform from post where state = 'pending' and id in (select r.post_id from review_case r
		where (r.state = 'open' or r.outcome is not null) and r.kind = 'held_post'
		and (room is null or r.group_id = room) and (person is null or r.author_id = person))
		order by id for update;
	with back as (   -- texts before cases, as those who decide do
		update post p set state = 'draft', version = p.version + 1 from review_case r
		 where r.post_id = p.id and (r.state = 'open' or r.outcome is not null)
		   and r.kind = 'held_post' and p.state = 'pending'
		   and (room is null or r.group_id = room) and (person is null or r.author_id = person)
		returning p.id, p.author_id, p.group_id
	), closed as (
		update review_case r set state = 'withdrawn', decision = null, decided_by = null,
		decided_at = null, outcome = null, version = r.version + 1
		  from back where r.post_id = back.id and (r.state = 'open' or r.outcome is not null)
		returning r.id, r.version, r.author_id, r.group_id, r.post_id
	), told as (
		insert into case_event (case_id, version, action, actor_id) select id, version, why,
		coalesce(by_whom, author_id) from closed
	), unheard as (
		delete from notification n using closed where n.case_id = closed.id
			and n.kind = 'case_waiting' and n.read_at is null
	), noticed as (
		insert into notification (id, member_id, kind, group_id, post_id, case_id)
		select gen_random_uuid(), author_id, 'text_back_' || why, group_id, post_id, id from closed
		 where author_id is distinct from by_whom
	) select count(*) into given from back;
	return given;
end $$;
