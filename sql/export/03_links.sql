-- Invitations and resets made for the person. Left out: the digest of the link, which is a key; who made it.
-- hides: credentials, givers
-- columns: one_time_link.member_id, one_time_link.purpose, one_time_link.login, one_time_link.expires_at
-- columns: one_time_link.used_at
select json_build_object('member', l.member_id, 'purpose', l.purpose, 'login', l.login,
	'expires_at', l.expires_at, 'used_at', l.used_at)::text
  from one_time_link l where l.member_id = $1 order by l.expires_at, l.token_hash
