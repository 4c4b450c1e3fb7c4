-- What keeps an open proposal from being confirmed, whoever confirms: nobody has used the account yet that
-- would be given powers, or a link has just set its password (whoever made the link could be who uses it),
-- its roles are others by now, the request was moved on, the time to read in a group is over, or who proposed
-- it could not any more. NULL: nothing.
create or replace function obstacle_of(c confirmation) returns text language sql stable
	return case when c.act::text = 'reset' or c.state <> 'open' then null
		when not exists (select from member m join member_role r on r.member_id = m.id
			and r.role in ('admin', 'dpo')
			where m.id = c.proposed_by and m.state = 'active') then 'proposer'
		when c.act::text = 'archive' then case when not exists (select from data_request q
			where q.id = c.request_id and q.version = c.request_version) then 'moved' end
		when c.act::text = 'enter' then case when c.ends_at <= now() then 'over' end
		when c.roles_from <> roles_of(c.target_id) then 'changed'
		when powers_beyond(c.roles_to, c.roles_from) then case
			when (select state from member where id = c.target_id) <> 'active' then 'unused'
			when linked_lately(c.target_id) then 'linked' end end;
