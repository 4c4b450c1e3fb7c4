-- The newest archive of a request of one's own, however often it was fetched: who is cut off may go on. As
-- archive_find.sql.
--   $1 request, $2 me
-- row archive: export, file, number, member
select x.id::text as export, x.file, q.number::text, q.member_id::text as member
  from export x join data_request q on q.id = x.request_id
 where x.request_id = $1::uuid and q.member_id = $2::uuid and x.file is not null and x.expires_at > now()
 order by x.created_at desc limit 1
