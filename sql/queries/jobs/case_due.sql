-- Decisions whose time has come, oldest first: asked when together they do not take effect.
--   $1 seconds that they may be undone
select id::text from review_case
 where outcome is not null and decided_at <= now() - make_interval(secs => $1::int)
 order by decided_at limit 1000
