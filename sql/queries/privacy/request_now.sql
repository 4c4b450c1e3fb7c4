-- Where a request stands: whose it is, which state and version, when it was received, and whether somebody
-- else opened it in their name.
--   $1 request
-- row: member, kind, state, version, received_on, due_on, by_other
select member_id::text as member, kind, state::text, version::text, received_on::text, due_on::text,
	opened_by is distinct from member_id as by_other
  from data_request where id = $1::uuid
