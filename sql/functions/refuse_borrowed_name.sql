-- A secret group does not pose as one that everybody may know: its invitation would look the same. The other
-- way round nothing is refused, for that would betray the secret one.
create or replace function refuse_borrowed_name() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.privacy = 'secret' and old.name = new.name then
		return new;
	end if;
	if exists (select from groups g where g.privacy <> 'secret' and g.id <> new.id
		and name_skeleton(g.name) = name_skeleton(new.name)) then
		raise exception 'a group has this name' using errcode = '23505',
			constraint = 'group_name_once';
	end if;
	return new;
end $$;
