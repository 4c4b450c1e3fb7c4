-- Whose archive it is, and for which request.
-- $1 request
-- row: request, number, kind, origin, state, member, name, language, received_on, controller, dpo
select q.id::text as request, q.number::text, q.kind, q.origin, q.state::text, m.id::text as member, m.name,
	m.language,
       q.received_on::text, c.controller, c.dpo
  from data_request q join member m on m.id = q.member_id cross join company c where q.id = $1::uuid
