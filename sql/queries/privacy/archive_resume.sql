-- An archive that its own person began to fetch less than an hour ago: the rest of it is no other download.
-- As archive_find.sql.
--   $1 request, $2 me
select x.id::text, x.file, q.number::text, q.member_id::text
  from export x join data_request q on q.id = x.request_id
 where x.request_id = $1::uuid and q.member_id = $2::uuid and x.file is not null
   and x.expires_at > now() and x.fetched_at > now() - interval '1 hour'
 order by x.created_at desc limit 1
