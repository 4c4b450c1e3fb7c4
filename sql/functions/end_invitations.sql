-- Invitations that nobody can take up any more go; who was invited into a group that closed is told.
create or replace function end_invitations(room uuid, person uuid) returns bigint
	language plpgsql volatile as $$
declare ended bigint;
begin
	with gone as (
		delete from membership m where m.state = 'invited' and (room is null or m.group_id = room)
			and (person is null or m.member_id = person)
		returning m.member_id, m.group_id
	), unheard as (
		delete from notification n using gone where n.member_id = gone.member_id
			and n.group_id = gone.group_id and n.kind = 'invited'
	), noticed as (
		insert into notification (id, member_id, kind, group_id) select gen_random_uuid(), member_id,
		'invitation_over', group_id from gone where room is not null
	) select count(*) into ended from gone;
	return ended;
end $$;
