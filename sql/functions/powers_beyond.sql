-- Whether there are powers among some roles that are not among others.
create or replace function powers_beyond(these text[], those text[]) returns boolean language sql immutable
	return are_powers(array(select unnest(these) except select unnest(those)));
