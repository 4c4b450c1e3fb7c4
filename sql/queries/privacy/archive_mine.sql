-- The newest archive of a request of one's own, however often it was fetched: who is cut off may go on. As
-- archive_find.sql.
--   $1 request, $2 me
select x.id::text, x.file, q.number::text, q.member_id::text
  from export x join data_request q on q.id = x.request_id
 where x.request_id = $1::uuid and q.member_id = $2::uuid and x.file is not null and x.expires_at > now()
 order by x.created_at desc limit 1
