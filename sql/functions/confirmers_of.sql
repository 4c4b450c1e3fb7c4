-- Who may say yes or no to what `proposer` wants done to `target`: neither of them, nor a second account of
-- theirs. It takes administrators and the data protection officer; to enter a group, which administrators
-- propose, the data protection officer and the representatives of the staff. An archive wants the data
-- protection officer among the two, where there is one whom it is not about.
create or replace function confirmers_of(act text, target uuid, proposer uuid) returns table (member_id uuid)
	language sql stable
begin atomic
	select distinct c.member_id from confirmer c
	 where c.role <> case act when 'enter' then 'admin' else 'representative' end::member_role_name
	   and c.member_id is distinct from target and c.member_id <> proposer
	   and not exists (select from member o
		where o.id in (target, proposer) and mailbox(o.email) = c.address)
	   and (act <> 'archive'
		or exists (select from member_role r
			where r.role = 'dpo' and r.member_id in (c.member_id, proposer))
		or not exists (select from member_role r
			join member d on d.id = r.member_id and d.state = 'active'
			where r.role = 'dpo' and r.member_id is distinct from target));
end;
