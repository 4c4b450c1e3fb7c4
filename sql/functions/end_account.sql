-- What ends with an account: its texts and requests leave the queues, its invitations go, and the groups that
-- only it animated say so. Whoever is gone for good hands their mandates back.
create or replace function end_account(person uuid, gone boolean, was_here boolean, by_whom uuid)
	returns bigint language plpgsql volatile as $$
declare ended bigint;
begin
	if gone then
		update mandate set ends_on = least(ends_on, today()), ended_reason = 'gone'
			where member_id = person and not mandate_over(mandate);
	end if;
	ended := give_back_texts(null, person, 'author_gone', by_whom) + end_requests(null, person,
		'author_gone', by_whom) + end_invitations(null, person);
	-- who was here until now was counted on until now
	return ended + coalesce((select sum(tell_unled(d.group_id)) from (
		select distinct d.group_id from mandate d join membership m on m.member_id = d.member_id
		   and m.group_id = d.group_id and m.state = 'member'
		 where was_here and d.member_id = person
			and (mandate_runs(d) or (d.ended_reason = 'gone' and d.ends_on = today()))) d), 0);
end $$;
