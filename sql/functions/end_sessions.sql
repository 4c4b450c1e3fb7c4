-- Ends the sessions of a person but one, as they are when this is asked: also one that opened while the
-- statement waited for the account.
create or replace function end_sessions(person uuid, but uuid) returns bigint language sql volatile as
	$$ with ended as (delete from session where member_id = $1 and id is distinct from $2 returning 1)
		select count(*) from ended $$;
