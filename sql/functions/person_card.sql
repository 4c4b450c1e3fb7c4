-- Whose name is shown is shown with what they are: a partner is seen to be one. Like all cards one
-- expression, so that the planner puts it in place: no call at run time.
create or replace function person_card(m member) returns json language sql stable
	return json_build_object('id', m.id, 'name', m.name, 'title', m.title,
		'guest', exists (select from member_role o where o.member_id = m.id and o.role = 'guest'));
