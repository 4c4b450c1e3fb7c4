-- A group that becomes secret is nobody’s charge any more.
create or replace function end_charge() returns trigger language plpgsql as $$
begin
	delete from moderator_scope where group_id = new.id;
	return null;
end $$;
