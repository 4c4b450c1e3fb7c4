-- Whether somebody has powers over others: what is done to them needs two. Asked again after the wait for
-- their account.
create or replace function has_powers(person uuid) returns boolean language plpgsql volatile as $$
begin
	return exists (select from member_role where member_id = person
		and role in ('moderator', 'admin', 'dpo', 'representative'))
		or exists (select from member where id = person and powers_until > now());
end $$;
