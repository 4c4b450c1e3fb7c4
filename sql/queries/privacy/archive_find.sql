-- The newest archive of a request that may still be fetched: export, file, number of the request, whose it
-- is.
--   $1 request, $2 me
-- No row: none yet, its seven days are over, or it was fetched three times, by the person or by the desk.
-- row archive: export, file, number, member
select x.id::text as export, x.file, q.number::text, q.member_id::text as member
  from export x join data_request q on q.id = x.request_id
 where x.request_id = $1::uuid and x.file is not null and x.expires_at > now() and case
	when q.member_id = $2::uuid then x.downloads else x.desk_downloads end < 3
 order by x.created_at desc limit 1
