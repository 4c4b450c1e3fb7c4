-- Archives whose seven days are over and whose file is still named: export, file, request, member.
select x.id::text, x.file, q.id::text, q.member_id::text
  from export x join data_request q on q.id = x.request_id where x.file is not null and x.expires_at < now() order by x.expires_at limit 100
