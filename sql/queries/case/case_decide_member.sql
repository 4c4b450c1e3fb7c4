-- Accepts or refuses a request to join, only if nobody decided first. The person is told once it can no longer be undone.
--   $1 animator, $2 case id, $3 version, $4 action, $5 reason (may be null), $6 advice (may be null), $7 notification, $8 seconds before it leaves
-- No row: somebody was faster, or the animator is none any more.
-- audit: case.accept_member case.refuse_member
-- right: session; the mandate is held below
with allowed as materialized (   -- a right is held while it is used: who ends a mandate or archives the group waits, or was first
	select from review_case r join animating a on a.group_id = r.group_id where r.id = $2::uuid and a.member_id = $1::uuid for share of a
), decided as (
	update review_case set state = 'decided', decision = $4, decided_by = $1::uuid, decided_at = now(), version = version + 1
	 where id = $2::uuid and state = 'open' and kind = 'membership' and version = $3::int and exists (select from allowed)
	returning id, group_id, applicant_id, version
), accepted as (
	update membership m set state = 'member', since = now() from decided d
	 where $4 = 'accept_member' and m.group_id = d.group_id and m.member_id = d.applicant_id and m.state = 'requested'
), refused as (
	delete from membership m using decided d
	 where $4 = 'refuse_member' and m.group_id = d.group_id and m.member_id = d.applicant_id and m.state = 'requested'
), told as (
	insert into case_event (case_id, version, action, actor_id, reason, advice) select id, version, $4, $1::uuid, $5, $6 from decided
), noticed as (
	insert into notification (id, member_id, kind, group_id, case_id, deliver_after)
	select $7::uuid, applicant_id, case $4 when 'accept_member' then 'membership_accepted' else 'membership_refused' end, group_id, id,
		now() + make_interval(secs => $8::int) from decided
), unheard as (
	update notification n set read_at = now() from decided d where n.case_id = d.id and n.kind = 'membership_waiting' and n.read_at is null
), done (answer) as (
	select json_build_object('case', id, 'version', version, 'state', 'decided', 'decision', $4::text)::text from decided
)
