-- Whether somebody may say yes or no to what was proposed (`confirmers_of`). Asked again after the wait for
-- who decides at the same moment, hence volatile.
create or replace function may_confirm(person uuid, act text, target uuid, proposer uuid) returns boolean
	language plpgsql volatile as $$
begin
	return exists (select from confirmers_of(act, target, proposer) c where c.member_id = person);
end $$;
