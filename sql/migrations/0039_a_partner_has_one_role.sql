-- Who comes from another company holds no other role: a role would open what a partner does not see. The
-- server refuses it with a sentence; this is the wall behind. And the days that a data request has left are
-- those of the company, not of UTC.
create function guest_alone() returns trigger language plpgsql as $$
begin
	perform from member where id = new.member_id for no key update;   -- two who give one role each meet here
	if (select count(*) > 1 and bool_or(role = 'guest') from member_role where member_id = new.member_id) then
		raise exception using errcode = '23514', constraint = 'guest_alone',
			message = 'a partner holds no other role';
	end if;
	return null;
end $$;
create trigger guest_alone after insert or update on member_role for each row execute function guest_alone();

do $$ begin
	execute regexp_replace(pg_get_functiondef('request_card'::regproc), 'current_date', 'today()', 'i');
end $$;
