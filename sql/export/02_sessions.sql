-- The sessions that are kept: device, dates, number of proofs given. Left out: the digest of the cookie,
-- which is a key.
-- hides: credentials
-- columns: session.member_id, session.factors, session.device, session.created_at, session.seen_at
-- columns: session.expires_at
select json_build_object('member', s.member_id, 'device', s.device, 'factors', s.factors,
	'created_at', s.created_at, 'seen_at', s.seen_at, 'expires_at', s.expires_at)::text
  from session s where s.member_id = $1 order by s.created_at, s.id
