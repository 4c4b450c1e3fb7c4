-- Counts that the download of an archive goes on after it was cut off: twenty times, within the hour after it
-- began, by whom it is about. Going on makes neither of them more.
--   $1 me, $2 export
-- No row: it is not that: gone on too often or for too long, never begun, or over.
-- audit: none, the download has its entry, and this is the rest of it
-- right: session
with resumed as (
	update export x set resumed = resumed + 1
	  from data_request q
	 where x.id = $2::uuid and q.id = x.request_id and q.member_id = $1::uuid and x.file is not null
	   and x.expires_at > now()
	   and x.fetched_at > now() - interval '1 hour' and x.resumed < 20
	returning 1
), done (answer) as (
	select '{}'::text from resumed
)
