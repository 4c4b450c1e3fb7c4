-- Who comes from another company holds no other role: a role would open what a partner does not see. The
-- server refuses it with a sentence; this is the wall behind.
create or replace function guest_alone() returns trigger language plpgsql as $$
begin
	-- two who give one role each meet here
	perform from member where id = new.member_id for no key update;
	if (select count(*) > 1 and bool_or(role = 'guest') from member_role where member_id = new.member_id)
		then
		raise exception using errcode = '23514', constraint = 'guest_alone',
			message = 'a partner holds no other role';
	end if;
	return null;
end $$;
