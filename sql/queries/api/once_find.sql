-- The answer kept for a repeated request.
--   $1 me, $2 key
-- No row: not answered before.
-- row: status, answer, body, route
select status, answer, encode(body_sha256, 'hex') as body, route
  from request_once where member_id = $1::uuid and key = $2::uuid
