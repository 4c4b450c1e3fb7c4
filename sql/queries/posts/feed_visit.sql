-- Notes up to when a person has read the home feed, or one group's.
--   $1 me, $2 group (null for the home feed)
-- audit: none, a log of reading would be an activity record
-- right: session
with visited as (
	insert into feed_visit (member_id, group_id, seen_at)
	select $1::uuid, $2::uuid, now()
	 where $2::uuid is null or exists (select from membership where member_id = $1::uuid
		and group_id = $2::uuid and state = 'member')
	on conflict on constraint feed_visit_once do update set seen_at = now()
	returning 1
), done (answer) as (
	select '{}'::text from visited
)
