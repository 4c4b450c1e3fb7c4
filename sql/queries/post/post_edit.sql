-- Edits an own text that nobody else reads yet. A waiting one moves its case one version on, so that no older text is decided.
--   $1 me, $2 post, $3 version, $4 kind (may be null), $5 label (may be null), $6 body, $7 tree, $8 hash of the body
-- No row: changed meanwhile, or not in a state to be edited.
-- audit: post.edit, or none for a draft
-- right: place
with edited as (
	update post set body = $6, body_tree = $7::json, body_sha256 = decode($8, 'hex'), kind = coalesce($4, kind), label = coalesce($5, label),
		version = version + 1, edited_at = now()
	 where id = $2::uuid and author_id = $1::uuid and version = $3::int and state in ('draft', 'pending', 'returned')
	returning id, state, version
), moved as (
	update review_case set version = review_case.version + 1 from edited
	 where review_case.post_id = edited.id and review_case.state = 'open'
	returning review_case.id, review_case.version
), told as (
	insert into case_event (case_id, version, action, actor_id, body_sha256) select id, version, 'edit', $1::uuid, decode($8, 'hex') from moved
), done (answer) as (
	select json_build_object('id', id, 'state', state, 'version', version)::text from edited
)
