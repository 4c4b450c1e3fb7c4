-- Marks notices as read, all of them or up to a moment.
--   $1 me, $2 until (microseconds; null for all)
-- audit: none, a log of reading would be an activity record
-- right: session
with marked as (
	update notification set read_at = now() where member_id = $1::uuid and read_at is null and deliver_after <= now() and created_at <= moment_back($2, 'infinity')
), done (answer) as (
	select '{}'::text
)
