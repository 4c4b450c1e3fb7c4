-- Devices and networks from which nobody has come for long.
--   $1 rows at most
-- audit: none, retention
-- right: none, the system
with devices as (
	delete from known_device
	 where ctid = any (array(select ctid from known_device where not known_since(seen_at, 180)
		limit $1::int))
	returning 1
), networks as (
	delete from known_network
	 where ctid = any (array(select ctid from known_network where not known_since(seen_at, 90)
		limit $1::int))
	returning 1
), done (answer) as (
	select ((select count(*) from devices) + (select count(*) from networks))::text
)
