-- Where somebody moderates, in the form in which it is proposed: all, or groups, sorted.
create or replace function charge_of(person uuid) returns text[] language sql stable
	return case when exists (select from member_role where member_id = person and role = 'moderator'
		and everywhere) then '{all}'::text[]
		else (select coalesce(array_agg(group_id::text order by group_id::text), '{}')
			from moderator_scope where member_id = person) end;
