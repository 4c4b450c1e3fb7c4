-- One request, for the desk.
--   $1 request, $2 allowed steps (JSON)
select request_card(q, $2::json, null) from data_request q where q.id = $1::uuid
