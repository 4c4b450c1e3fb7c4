-- The roles of somebody in the form in which they are proposed: sorted. They say what the statement that asks
-- sees; one that has waited for an account compares its version too.
create or replace function roles_of(person uuid) returns text[] language sql stable
	return (select coalesce(array_agg(role::text order by role::text), '{}') from member_role
		where member_id = person);
