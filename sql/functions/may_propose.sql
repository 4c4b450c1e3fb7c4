-- Whoever proposed something must still be able to: what they proposed falls with them.
create or replace function may_propose(person uuid) returns boolean language plpgsql volatile as $$
begin
	return exists (select from member m join member_role r on r.member_id = m.id
		and r.role in ('admin', 'dpo')
		where m.id = person and m.state = 'active');
end $$;
