-- Lets in who has asked, at once: who invites somebody that asks has decided. A decision that could still be
-- undone falls.
--   $1 who lets in, $2 group, $3 member, $4 notification
-- No row: the request is gone.
-- audit: case.accept_member
-- right: place
with asked as materialized (   -- the request before the membership, as who decides does: no deadlock
	select r.id from review_case r where r.group_id = $2::uuid and r.applicant_id = $3::uuid
	   and (r.state = 'open' or r.outcome is not null) for update
), entered as (
	update membership m set state = 'member', since = now() from asked
	 where m.group_id = $2::uuid and m.member_id = $3::uuid and m.state = 'requested'
	returning m.member_id
), decided as (
	update review_case r set state = 'decided', decision = 'accept_member', decided_by = $1::uuid,
	decided_at = now(), outcome = null, version = r.version + 1
	  from asked, entered where r.id = asked.id
	returning r.id, r.version, r.group_id, r.applicant_id
), told as (
	insert into case_event (case_id, version, action, actor_id) select id, version,
	'accept_member', $1::uuid from decided
), noticed as (
	insert into notification (id, member_id, kind, group_id, case_id) select $4::uuid, applicant_id,
	'membership_accepted', group_id, id from decided
), unheard as (
	update notification n set read_at = now() from decided d where n.case_id = d.id
		and n.kind = 'membership_waiting' and n.read_at is null
), helped as materialized (
	select tell_helped(group_id, $1::uuid, applicant_id, 'entered') as told from decided
), done (answer) as (
	select json_build_object('role', 'member')::text from helped
)
