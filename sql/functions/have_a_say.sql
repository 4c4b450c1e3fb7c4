-- Roles that have a say in what others propose: what nobody takes from somebody in order to be alone.
create or replace function have_a_say(roles text[]) returns boolean language sql immutable
	return coalesce(roles && '{admin,dpo}', false);
