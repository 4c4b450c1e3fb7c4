-- One of a person's own requests, with its last steps.
--   $1 me, $2 request, $3 before (a version; may be null)
select request_card(q, null, null, $3::int)
  from data_request q where q.id = $2::uuid and q.member_id = $1::uuid
