-- Suspends, brings back or marks as gone: sessions end at once, links die, what waits in their name leaves
-- the queues; the last administrator stays. Of who has powers, all others who have some are told; who was
-- gone and comes back confirms nothing for a week.
--   $1 member, $2 state, $3 version, $4 me (null: by the terminal)
-- No row: changed meanwhile, or the last administrator.
-- audit: member.state
-- right: accounts
-- locked in order, so that two who suspend each other do not both find the other one left
with admins as materialized (
	select o.member_id from member_role o join member n on n.id = o.member_id and n.state = 'active'
	 where o.role = 'admin' order by o.member_id for no key update of o, n
), before as materialized (
	select id, state as was from member where id = $1::uuid for no key update
), changed as (
	update member set state = case when $2 = 'active' and password_hash is null then 'invited'
		else $2::member_state end, version = version + 1,
		powers_until = case when $2 = 'former' and are_powers(roles_of($1::uuid))
			then now() + interval '30 days' else powers_until end
	  from before
	 where member.id = before.id and version = $3::int
	   and ($2 = 'active' or not exists (select from member_role where member_id = $1::uuid
		and role = 'admin')
		or exists (select from admins where member_id <> $1::uuid))
	returning member.id, state, version, was
), ended as materialized (
	select id, state, version, case when state <> 'active' then end_sessions(id, null) end,
		case when state in ('suspended', 'former') then end_account(id, state = 'former',
			was in ('active', 'suspended'), $4::uuid) end
	  from changed
), unlinked as (
	update one_time_link l set used_at = now() from changed c where l.member_id = c.id
		and l.used_at is null and c.state not in ('active', 'invited')
), told as (
	insert into notification (id, member_id, kind, actor_id, about_id)
	select gen_random_uuid(), w.member_id, case when $4::uuid is null then 'state_by_terminal'
		else 'powers_' || $2 end, $4::uuid, c.id
	  from changed c join watching w on w.member_id not in (c.id, coalesce($4::uuid, c.id))
	 where c.was <> c.state and has_powers(c.id)
), rested as (
	update member_role o set confirms_from = greatest(o.confirms_from, now() + interval '7 days')
	  from changed c where o.member_id = c.id and c.was = 'former' and c.state <> 'former'
), done (answer) as (
	select json_build_object('id', id, 'state', state, 'version', version)::text from ended
)
