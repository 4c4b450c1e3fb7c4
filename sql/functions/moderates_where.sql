-- Where somebody moderates, as those who give the role see it; null for who does not.
create or replace function moderates_where(person uuid) returns json language sql stable
	return case when exists (select from member_role where member_id = person and role = 'moderator')
		then charge_shown(charge_of(person)) end;
