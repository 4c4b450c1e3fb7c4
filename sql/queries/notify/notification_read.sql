-- Marks notices as read: those that were shown, all of them, or those up to a moment.
--   $1 me, $2 until (microseconds; null for all), $3 notices (an array; {all} or null for all)
-- audit: none, a log of reading would be an activity record
-- right: session
with marked as (
	update notification set read_at = now() where member_id = $1::uuid and read_at is null
		and deliver_after <= now() and created_at <= moment_back($2, 'infinity')
	   and ($3::text[] is null or $3::text[] = '{all}' or id::text = any ($3::text[]))
), done (answer) as (
	select '{}'::text
)
