-- Requests kept for a day, so that one sent twice by a shaky connection acts once. Left out: the answers,
-- which repeat what the other sections hold, and show the cards and notes of others to those who work for
-- them.
-- hides: repeats
-- columns: request_once.member_id, request_once.key, request_once.route, request_once.body_sha256
-- columns: request_once.status
-- columns: request_once.created_at
select json_build_object('member', o.member_id, 'key', o.key, 'route', o.route, 'status', o.status,
	'sha256', encode(o.body_sha256, 'hex'), 'created_at', o.created_at)::text
  from request_once o where o.member_id = $1 order by o.created_at, o.key
