-- Ends one session of a person.
--   $1 me, $2 session
-- No row: it is not theirs, or has ended.
-- audit: session.close
-- right: account
with ended as (
	delete from session where id = $2::uuid and member_id = $1::uuid returning id
), done (answer) as (
	select '{}'::text from ended
)
