-- Whether somebody has powers over others, or had until lately: what is done to them needs two. Asked again
-- after the wait for their account.
create or replace function has_powers(person uuid) returns boolean language plpgsql volatile as $$
begin
	return are_powers(roles_of(person))
		or exists (select from member where id = person and powers_until > now());
end $$;
