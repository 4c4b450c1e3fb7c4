-- One of a person's own requests.
--   $1 me, $2 request
select request_card(q, null, null) from data_request q where q.id = $2::uuid and q.member_id = $1::uuid
