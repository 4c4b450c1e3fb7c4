-- Ends every other session of a person.
--   $1 me, $2 session that stays
-- audit: session.close_others
-- right: account
with ended as (
	delete from session where member_id = $1::uuid and id <> $2::uuid
), done (answer) as (
	select '{}'::text
)
