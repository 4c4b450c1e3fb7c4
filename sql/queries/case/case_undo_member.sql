-- Takes one's own decision on a request to join back, while its notice waits and nobody has done anything since: the request waits again.
--   $1 animator, $2 case id, $3 version, $4 seconds that it may be undone
-- No row: too late, somebody else's, or something has happened.
-- audit: case.undo
-- right: session; the mandate is held below
with allowed as materialized (   -- a right is held while it is used, as for the decision
	select from review_case r join animating a on a.group_id = r.group_id where r.id = $2::uuid and a.member_id = $1::uuid for share of a
), before as materialized (
	select r.* from review_case r
	 where r.id = $2::uuid and r.state = 'decided' and r.decided_by = $1::uuid and r.version = $3::int
	   and r.decided_at > now() - make_interval(secs => $4::int) and case_untouched(r) and exists (select from allowed) for update
), put_out as (
	update membership m set state = 'requested', since = b.opened_at from before b
	 where b.decision = 'accept_member' and m.group_id = b.group_id and m.member_id = b.applicant_id and m.state = 'member' and m.since = b.decided_at
	returning m.member_id
), put_back as (
	insert into membership (member_id, group_id, state, since) select applicant_id, group_id, 'requested', opened_at from before where decision = 'refuse_member'
	on conflict (member_id, group_id) do nothing
	returning member_id
), reopened as (
	update review_case r set state = 'open', decision = null, decided_by = null, decided_at = null, version = r.version + 1
	  from before b join (select member_id from put_out union all select member_id from put_back) w on w.member_id = b.applicant_id
	 where r.id = b.id
	returning r.id, r.version, b.decided_at
), told as (
	insert into case_event (case_id, version, action, actor_id) select id, version, 'undo', $1::uuid from reopened
), untold as (
	delete from notification n using reopened o where n.case_id = o.id and n.deliver_after > now()
), heard as (   -- what the decision had marked as read waits again
	update notification n set read_at = null from reopened o where n.case_id = o.id and n.kind = 'membership_waiting' and n.read_at = o.decided_at
), done (answer) as (
	select json_build_object('case', id, 'version', version, 'state', 'open', 'decision', null)::text from reopened
)
