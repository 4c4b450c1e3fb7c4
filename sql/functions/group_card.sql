-- A group as it is shown where its name may be known.
create or replace function group_card(g groups) returns json language sql stable
	return json_build_object('id', g.id, 'name', g.name, 'purpose', g.purpose, 'privacy', g.privacy);
