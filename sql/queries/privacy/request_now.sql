-- Where a request stands: whose it is, which state and version, and when it was received.
--   $1 request
-- row: member, kind, state, version, received_on
select member_id::text as member, kind, state::text, version::text, received_on::text
  from data_request where id = $1::uuid
