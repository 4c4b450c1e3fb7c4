-- Powers that were taken away count for a month: nobody takes a role from somebody in order to do alone what takes two, nor marks
-- the others as gone in order to be alone.
alter table member add column powers_until timestamptz;
comment on column member.powers_until is 'pd=trace; subject=member.id; basis=legit; purpose=security; keep=account+0; access=yes; port=no; erase=delete';

create or replace function has_powers(person uuid) returns boolean language plpgsql volatile as $$
begin
	return exists (select from member_role where member_id = person and role in ('moderator', 'admin', 'dpo', 'representative'))
		or exists (select from member where id = person and powers_until > now());
end $$;

create or replace function acts_alone(person uuid) returns boolean language plpgsql volatile as $$
begin
	return not exists (select from member_role r join member m on m.id = r.member_id and m.state in ('active', 'suspended')
			where r.role in ('admin', 'dpo') and r.member_id <> person)
		and not exists (select from member where id <> person and powers_until > now());
end $$;
