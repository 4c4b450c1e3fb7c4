-- Whether a person may read in a group now: the door of links and titles in the log, which opens no text to
-- anybody.
create or replace function reads_in(g groups, person uuid) returns boolean language sql stable
	return (g.privacy = 'open' and not exists (select from member_role o where o.member_id = person
		and o.role = 'guest'))
		or exists (select from membership m where m.member_id = person and m.group_id = g.id
			and m.state = 'member');
