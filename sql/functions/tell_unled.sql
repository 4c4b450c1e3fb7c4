-- A group that nobody animates any more, nor has a suspended animator, says so to its members and, unless it
-- is secret, to administrators: once, until somebody animates it again.
create or replace function tell_unled(room uuid) returns bigint language plpgsql volatile as $$
declare told bigint;
begin
	insert into notification (id, member_id, kind, group_id)
	select gen_random_uuid(), p.member_id, 'group_unled', g.id from groups g cross join lateral (
		select m.member_id from membership m join member n on n.id = m.member_id
		   and n.state = 'active' where m.group_id = g.id and m.state = 'member'
		union
		select o.member_id from member_role o join member n on n.id = o.member_id
			and n.state = 'active' where o.role = 'admin' and g.privacy <> 'secret') p
	 where g.id = room and g.archived_at is null and not exists (select from lasting_animator a
		where a.group_id = g.id);
	get diagnostics told = row_count;
	return told;
end $$;
