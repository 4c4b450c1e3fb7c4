-- The devices from which the person signed in before. Left out: the digest of the cookie, which is a key.
-- hides: credentials
-- columns: known_device.member_id, known_device.created_at, known_device.seen_at
select json_build_object('member', d.member_id, 'created_at', d.created_at, 'seen_at', d.seen_at)::text
  from known_device d where d.member_id = $1 order by d.created_at, d.token_hash
