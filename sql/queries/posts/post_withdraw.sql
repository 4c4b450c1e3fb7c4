-- Takes a waiting text back: it is a draft again, its case is withdrawn.
--   $1 me, $2 post, $3 version
-- No row: changed meanwhile, or no longer waiting.
-- audit: post.withdraw
-- right: session; of the author alone
with moved as (
	update post set state = 'draft', version = version + 1
	 where id = $2::uuid and author_id = $1::uuid and version = $3::int and state = 'pending'
	returning id, state, version
), closed as (
	update review_case r set state = 'withdrawn', decision = null, decided_by = null, decided_at = null,
	outcome = null, version = r.version + 1
	-- a decision that was not told yet falls
	  from moved where r.post_id = moved.id and (r.state = 'open' or r.outcome is not null)
	returning r.id, r.version
), told as (
	insert into case_event (case_id, version, action, actor_id) select id, version, 'withdraw', $1::uuid
		from closed
), unheard as (
	delete from notification n using closed where n.case_id = closed.id and n.kind = 'case_waiting'
		and n.read_at is null
), done (answer) as (
	select json_build_object('id', id, 'state', state, 'version', version)::text from moved
)
