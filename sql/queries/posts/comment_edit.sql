-- Edits an own comment.
--   $1 me, $2 comment, $3 version, $4 body, $5 tree
-- No row: changed meanwhile, or deleted.
-- audit: comment.edit
-- right: place
with edited as (
	update comment set body = $4, body_tree = settled_mentions($5::json, $1::uuid),
		version = version + 1, edited_at = now()
	 where id = $2::uuid and author_id = $1::uuid and version = $3::int and state = 'published'
	returning *
), done (answer) as (
	select comment_card(row(e.*)::comment, a, $1::uuid)::text from edited e
	  join member a on a.id = $1::uuid
)
