-- Deletes an own comment; its answers stay.
--   $1 me, $2 comment, $3 version
-- No row: changed meanwhile, or deleted.
-- audit: comment.delete
-- right: session; of the author alone
with gone as (
	update comment set state = 'deleted', deleted_at = now(), version = version + 1
	 where id = $2::uuid and author_id = $1::uuid and version = $3::int and state = 'published'
	returning id, post_id
), counted as (
	update post set comment_count = comment_count - 1 from gone where post.id = gone.post_id
), unheard as (
	delete from notification n using gone where n.comment_id = gone.id
), done (answer) as (
	select '{}'::text from gone
)
