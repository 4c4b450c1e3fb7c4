-- Joins a group that is free to join, or takes up an invitation. A request of before, from when one had to
-- ask, is settled by it.
--   $1 me, $2 group
-- No row: already a member.
-- audit: membership.join
-- right: place
with asked as materialized (   -- the request before the membership, as who decides does: no deadlock
	select r.id from review_case r where r.group_id = $2::uuid and r.applicant_id = $1::uuid
	   and (r.state = 'open' or r.outcome is not null) for update
), taken_up as (
	update membership m set state = 'member', since = now() from groups g,
	(select count(*) from asked) first
	 where m.member_id = $1::uuid and m.group_id = $2::uuid and g.id = m.group_id
	   and g.archived_at is null
	   and (m.state = 'invited' or (m.state = 'requested' and g.joining = 'free'))
	returning m.group_id
), joined as (
	insert into membership (member_id, group_id, state)
	select $1::uuid, id, 'member' from groups where id = $2::uuid and joining = 'free'
	   and archived_at is null and not exists (select from taken_up)
	on conflict (member_id, group_id) do nothing
	returning group_id
), welcome as (   -- who comes by themselves may be invited again
	delete from invitation_declined where member_id = $1::uuid and group_id = $2::uuid
), settled as (
	update review_case r set state = 'withdrawn', message = null, decision = null, decided_by = null,
	decided_at = null, outcome = null, version = r.version + 1 from asked, taken_up where r.id = asked.id
	returning r.id, r.version
), told as (
	insert into case_event (case_id, version, action, actor_id) select id, version, 'join', $1::uuid
		from settled
), unheard as (
	delete from notification n using settled where n.case_id = settled.id
		and n.kind = 'membership_waiting' and n.read_at is null
), done (answer) as (
	select json_build_object('role', 'member')::text from (select * from taken_up union all select *
		from joined) as here
)
