-- A group with the name that a person may know of it (group_name), or none, as `group_card` has it.
create or replace function known_group_card(g groups, name text) returns jsonb language sql stable
	return jsonb_build_object('id', g.id, 'name', name, 'purpose', g.purpose, 'privacy', g.privacy);
