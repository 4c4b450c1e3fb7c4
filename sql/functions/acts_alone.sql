-- While nobody else administers or protects data, the first administrator acts alone. Who is suspended
-- counts: nobody is made alone by suspending the other.
create or replace function acts_alone(person uuid) returns boolean language plpgsql volatile as $$
begin
	return not exists (select from member_role r join member m on m.id = r.member_id
		and m.state in ('active', 'suspended')
			where r.role in ('admin', 'dpo') and r.member_id <> person)
		and not exists (select from member where id <> person and powers_until > now());
end $$;
