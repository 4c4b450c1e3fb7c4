-- Whether a person has signed in from this device before, and anybody from this network.
--   $1 member (may be null), $2 hash of the device's token (may be null),
--   $3 network (a digest in hexadecimal)
-- row: device, network
select exists (
		select from known_device d
		 where d.member_id = $1::uuid and d.token_hash = decode($2, 'hex') and known_since(d.seen_at,
			180)) as device,
	exists (
		select from known_network n where n.key = decode($3, 'hex') and known_since(n.seen_at,
			90)) as network
