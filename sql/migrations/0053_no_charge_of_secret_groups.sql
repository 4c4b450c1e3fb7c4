-- A secret group is nobody's charge: not one that became secret before that ended the charge, nor one that
-- becomes secret at the moment when somebody is given it. Whoever is second waits, and sees what holds.
delete from moderator_scope s using groups g where g.id = s.group_id and g.privacy = 'secret';

create function end_charge() returns trigger language plpgsql as $$
begin
	delete from moderator_scope where group_id = new.id;
	return null;
end $$;
create trigger secret_is_no_charge after update of privacy on groups
	for each row when (new.privacy = 'secret' and old.privacy <> 'secret') execute function end_charge();

create function refuse_charge() returns trigger language plpgsql as $$
begin
	perform from groups where id = new.group_id and privacy <> 'secret' for share;
	return case when found then new end;
end $$;
create trigger secret_is_no_charge before insert on moderator_scope for each row execute function refuse_charge();
