-- What stays open with a group or a person is told before it ends.
create or replace function what_waits(room uuid) returns json language sql stable
	return json_build_object(
		'texts', (select count(*) from review_case where group_id = room and state = 'open'
			and kind = 'held_post'),
		'requests', (select count(*) from review_case where group_id = room and state = 'open'
			and kind = 'membership'),
		'invitations', (select count(*) from membership where group_id = room and state = 'invited'));
