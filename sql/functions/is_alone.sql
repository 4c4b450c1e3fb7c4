-- Whether nobody else has a say, as the statement that asks sees it. Who is suspended or marked as gone keeps
-- their roles, and counts, until two people, or the server, took them away; what two took away counts for a
-- month more: nobody is alone because they made it so. Who was invited and never came does not count.
create or replace function is_alone(person uuid) returns boolean language sql stable
	return not exists (
			select from member_role r join member m on m.id = r.member_id and m.state <> 'invited'
			 where r.role in ('admin', 'dpo') and r.member_id <> person)
		and not exists (select from confirmation c
			where c.act::text = 'roles' and c.state = 'done' and c.target_id <> person
			  and c.decided_at > now() - interval '30 days'
			  and have_a_say(c.roles_from) and not have_a_say(c.roles_to));
