-- Deletes an own post; the text itself is blanked after 30 days.
--   $1 me, $2 post, $3 version
-- No row: changed meanwhile, or not in a state to be deleted.
-- audit: post.delete, or none for a draft
-- right: session; of the author alone
with gone as (
	update post set state = 'deleted', pinned_at = null, deleted_at = now(), version = version + 1
	 where id = $2::uuid and author_id = $1::uuid and version = $3::int
	   and state in ('draft', 'pending', 'returned', 'published')
	returning id
), closed as (
	update review_case r set state = 'withdrawn', decision = null, decided_by = null, decided_at = null,
	outcome = null, version = r.version + 1
	-- a decision that was not told yet falls
	  from gone where r.post_id = gone.id and (r.state = 'open' or r.outcome is not null)
	returning r.id, r.version
), told as (
	insert into case_event (case_id, version, action, actor_id) select id, version, 'delete', $1::uuid
		from closed
), unheard as (
	delete from notification n using gone where n.post_id = gone.id
), unheard_case as (
	delete from notification n using closed where n.case_id = closed.id and n.kind = 'case_waiting'
), done (answer) as (
	select '{}'::text from gone
)
