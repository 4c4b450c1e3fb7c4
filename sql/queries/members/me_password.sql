-- Sets a new password and ends every other session.
--   $1 me, $2 hash, $3 session that stays
-- audit: password.change
-- right: account
with changed as (
	update member set password_hash = $2, version = version + 1 where id = $1::uuid returning id
), ended as materialized (
	select end_sessions(id, $3::uuid) from changed
), done (answer) as (
	select '{}'::text from ended
)
