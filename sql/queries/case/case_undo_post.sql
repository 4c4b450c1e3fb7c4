-- Takes one's own decision on a text back, while its notice waits and nobody has done anything since: all is as before it.
--   $1 reviewer, $2 case id, $3 version, $4 state of the text, $5 seconds that it may be undone
-- No row: too late, somebody else's, or something has happened.
-- audit: case.undo
-- right: session; mandate or scope are held below
with animates as materialized (   -- a right is held while it is used, as for the decision
	select from review_case r join animating a on a.group_id = r.group_id where r.id = $2::uuid and a.member_id = $1::uuid for share of a
), moderates as materialized (
	select from review_case r join moderating s on s.group_id = r.group_id where r.id = $2::uuid and s.member_id = $1::uuid for share of s
), before as materialized (   -- the text before its case, as those who decide and its author do: no deadlock
	select r.id, r.post_id, r.decided_at from review_case r join post p on p.id = r.post_id
	 where r.id = $2::uuid and post_untouched(p, r.decided_at) and (exists (select from animates) or exists (select from moderates)) for update of p
), reopened as (
	update review_case r set state = 'open', decision = null, decided_by = null, decided_at = null, version = r.version + 1 from before b
	 where r.id = b.id and r.state = 'decided' and r.decided_by = $1::uuid and r.version = $3::int
	   and r.decided_at > now() - make_interval(secs => $5::int)
	returning r.id, r.version, b.post_id, b.decided_at
), moved as (
	update post set state = $4::post_state, published_at = null, version = post.version + 1 from reopened where post.id = reopened.post_id
), told as (
	insert into case_event (case_id, version, action, actor_id) select id, version, 'undo', $1::uuid from reopened
), untold as (
	delete from notification n using reopened o where n.case_id = o.id and n.deliver_after > now()
), heard as (   -- what the decision had marked as read waits again
	update notification n set read_at = null from reopened o where n.case_id = o.id and n.kind = 'case_waiting' and n.read_at = o.decided_at
), done (answer) as (
	select json_build_object('case', id, 'version', version, 'state', 'open', 'decision', null)::text from reopened
)
