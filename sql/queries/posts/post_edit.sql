-- Edits an own text that nobody else reads yet. A waiting one moves its case one version on, so that no older
-- text is decided; a decision that was not told yet was about the text before, and falls.
--   $1 me, $2 post, $3 version, $4 kind (may be null), $5 label (may be null), $6 body, $7 tree,
--   $8 sha256 (of the body)
-- No row: changed meanwhile, or not in a state to be edited.
-- audit: post.edit, or none for a draft
-- right: place
with overtaken as materialized (
	select id, decided_at from review_case where post_id = $2::uuid and outcome is not null
), edited as (
	update post set body = $6, body_tree = settled_mentions($7::json, $1::uuid),
		body_sha256 = decode($8, 'hex'), kind = coalesce($4, kind), label = coalesce($5, label),
		version = version + 1, edited_at = now()
	 where id = $2::uuid and author_id = $1::uuid and version = $3::int
	   and state in ('draft', 'pending', 'returned')
	returning id, state, version
), moved as (
	update review_case r set version = r.version + 1, state = 'open', decision = null, decided_by = null,
	decided_at = null, outcome = null
	  from edited where r.post_id = edited.id and (r.state = 'open' or r.outcome is not null)
	returning r.id, r.version
), told as (
	insert into case_event (case_id, version, action, actor_id, body_sha256) select id, version,
	'edit', $1::uuid, decode($8, 'hex') from moved
), heard as (   -- what the decision had marked as read waits again
	update notification n set read_at = null from overtaken o, moved m
	 where o.id = m.id and n.case_id = o.id and n.kind = 'case_waiting' and n.read_at = o.decided_at
), done (answer) as (
	select json_build_object('id', id, 'state', state, 'version', version)::text from edited
)
