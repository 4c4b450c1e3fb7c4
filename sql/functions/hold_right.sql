-- What sql/tail.sql asks before a statement writes. It waits for who takes the right away at this moment, and
-- who takes it away a moment later waits for the statement; then it raises PV001 unless all stands as it was
-- when the request was judged: the request begins anew and is judged by what holds now. Always the same
-- order: people, their sessions and roles, mandates, memberships, groups; what a statement goes on to change
-- itself is locked as strongly at once, in the order of people, so that two who act on each other do not each
-- hold what the other waits for.
--   kind: session (account, roles, session) · account (the person's own account changes) · accounts (those of
--   others) · place (and the standing in front of the group) · group (which changes) · mandates (which end or
--   begin) · none
create or replace function hold_right(kind text, session_held uuid, roles int, room uuid, mark text)
	returns boolean language plpgsql volatile as $$
declare me uuid;
begin
	if kind = 'none' or session_held is null then
		-- no person acts: the terminal, a job, or the statement says what else it rests on
		return true;
	elsif kind = 'accounts' then
		perform from member_role o join member n on n.id = o.member_id and n.state = 'active'
			where o.role = 'admin' order by o.member_id for no key update of o, n;
	elsif kind = 'account' then
		perform from member where id = (select member_id from session
			where id = session_held) for no key update;
	elsif kind = 'mandates' then
		perform from mandate d join member n on n.id = d.member_id where d.group_id = room
			and not mandate_over(d) order by d.member_id, d.id for no key update of n, d;
	end if;
	select m.id into me from session s join member m on m.id = s.member_id and m.state = 'active'
	 where s.id = session_held for share of m for key share of s;
	if me is null then
		raise 'the session is over' using errcode = 'PV001';
	end if;
	perform from member_role where member_id = me for key share;
	if role_bits(me) <> roles then
		raise 'the roles have changed' using errcode = 'PV001';
	end if;
	if kind in ('place', 'group', 'mandates') or (roles & 1 <> 0 and room is not null) then
		perform from moderator_scope where member_id = me and group_id = room for key share;
		perform from mandate where member_id = me and group_id = room and not mandate_over(mandate)
			for share;
		perform from membership where member_id = me and group_id = room for share;
		if kind = 'group' then
			perform from groups where id = room for no key update;
		else
			perform from groups where id = room for share;
		end if;
		if not exists (select from groups g cross join lateral standing(g, me) s where g.id = room
			and s.mark = hold_right.mark) then
			raise 'the standing has changed' using errcode = 'PV001';
		end if;
	end if;
	return true;
end $$;
