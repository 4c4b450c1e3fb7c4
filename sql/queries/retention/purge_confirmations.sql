-- What took two people and was closed five years ago: answered, taken back, or left until its hours were
-- over. What is left of it stands in the log.
--   $1 rows at most
-- audit: none, retention
-- right: none, the system
with old as materialized (
	select id from confirmation
	 where state not in ('open', 'confirmed') and expires_at < now() - interval '5 years' limit $1::int
), untold as (
	delete from notification n using old where n.confirmation_id = old.id
), gone as (
	delete from confirmation c using old where c.id = old.id returning 1
), done (answer) as (
	select count(*)::text from gone
)
