-- Takes one's own decision back before it has taken effect: what was decided waits again, and nobody was
-- told.
--   $1 reviewer, $2 case id, $3 version, $4 seconds that it may be undone
-- No row: too late, somebody else's, overtaken by the person whose text or request it is, or the reviewer is
-- none any more.
-- audit: case.undo
-- right: session; mandate or scope are held below
with animates as materialized (   -- a right is held while it is used, as for the decision
	select from review_case r join animating a on a.group_id = r.group_id where r.id = $2::uuid
	   and a.member_id = $1::uuid for share of a
), moderates as materialized (
	select from review_case r join moderating s on s.group_id = r.group_id
	 where r.id = $2::uuid and r.kind <> 'membership' and s.member_id = $1::uuid for share of s
), helps as materialized (
	select from review_case r join helping h on h.group_id = r.group_id
	 where r.id = $2::uuid and r.kind = 'membership' and h.member_id = $1::uuid for share of h
), before as materialized (
	select r.id, r.decided_at from review_case r
	 where r.id = $2::uuid and r.decided_by = $1::uuid and r.version = $3::int and r.outcome is not null
	   and r.decided_at > now() - make_interval(secs => $4::int) and (exists (select from animates)
		or exists (select from moderates) or exists (select from helps)) for update
), reopened as (
	update review_case r set state = 'open', decision = null, decided_by = null, decided_at = null,
	outcome = null, version = r.version + 1
	  from before b where r.id = b.id
	returning r.id, r.version, b.decided_at
), told as (
	insert into case_event (case_id, version, action, actor_id) select id, version, 'undo', $1::uuid
		from reopened
), heard as (   -- what the decision had marked as read waits again
	update notification n set read_at = null from reopened o
	 where n.case_id = o.id and n.kind in ('case_waiting', 'membership_waiting')
	   and n.read_at = o.decided_at
), done (answer) as (
	select json_build_object('case', id, 'version', version, 'state', 'open', 'decision', null)::text
	  from reopened
)
