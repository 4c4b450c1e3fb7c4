-- Whether the charter in force has an article of this name.
--   $1 slug
-- No row: it has none.
select '1' from charter_article where slug = $1 and version_id = (
	select id from charter_version where effective_at <= now() and published_at is not null
		order by number desc limit 1)
 limit 1
