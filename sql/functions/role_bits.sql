-- The roles of a person as the bits of domain/permission.h.
create or replace function role_bits(person uuid) returns int language sql stable
	return (select coalesce(bit_or(case role when 'moderator' then 1 when 'admin' then 2 when 'dpo' then 4
		when 'representative' then 8 when 'guest' then 16 end), 0) from member_role
			where member_id = person);
