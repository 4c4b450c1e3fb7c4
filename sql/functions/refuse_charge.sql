-- A secret group is nobody’s charge; one that becomes secret meanwhile is waited for.
create or replace function refuse_charge() returns trigger language plpgsql as $$
begin
	perform from groups where id = new.group_id and privacy <> 'secret' for share;
	return case when found then new end;
end $$;
