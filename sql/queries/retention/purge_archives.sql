-- Archives whose seven days are over and whose file is still named: export, file, request, member.
-- row: export, file, request, member
select x.id::text as export, x.file, q.id::text as request, q.member_id::text as member
  from export x join data_request q on q.id = x.request_id
 where x.file is not null and x.expires_at < now() order by x.expires_at limit 100
