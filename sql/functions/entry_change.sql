-- What was changed, as far as a person may know of it: of a group that they may not know of, neither its name
-- nor words about it.
create or replace function entry_change(said json, person uuid) returns json language sql stable
	return (select case when (said -> 'change') is null or not exists (
			select from groups g cross join lateral group_name(g, person) k
				where g.id = audit.object(said) and k.name is null) then said -> 'change'
		else (select json_object_agg(key, value) from json_each(said -> 'change')
			where key not in ('name', 'reason_given')) end);
