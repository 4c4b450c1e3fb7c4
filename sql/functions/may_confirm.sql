-- Whether somebody may say yes or no to what was proposed (the view `confirmer`).
-- Asked again after the wait for who decides at the same moment, hence volatile.
create or replace function may_confirm(person uuid, target uuid, proposer uuid) returns boolean
	language plpgsql volatile as $$
begin
	return person not in (target, proposer) and exists (
		select from confirmer c where c.member_id = person and c.address is distinct from (
			select lower(regexp_replace(email, '\+[^@]*@', '@')) from member
				where id = proposer));
end $$;
