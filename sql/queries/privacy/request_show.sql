-- One request, with its last steps, for the desk.
--   $1 request, $2 allowed steps (JSON), $3 before (a version; may be null)
select request_card(q, $2::json, null, $3::int) from data_request q where q.id = $1::uuid
