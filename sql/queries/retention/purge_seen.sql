-- Marks that fold equal consultations: useful for five minutes, kept for a day at most. The entries
-- themselves are in the log.
--   $1 rows at most
-- audit: none, retention
-- right: none, the system
with gone as (
	delete from audit.access_seen
	 where ctid = any (array(
		select ctid from audit.access_seen where seen_at < now() - interval '1 day' limit $1::int))
	returning 1
), done (answer) as (
	select count(*)::text from gone
)
