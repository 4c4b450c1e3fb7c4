-- The same for comments.
--   $1 rows at most
-- audit: none, retention; the deletion has its entry
-- right: none, the system
with emptied as (
	update comment set body = '', body_tree = '[]'
	 where ctid = any (array(
		select ctid from comment
		 where state = 'deleted' and body <> '' and deleted_at < now() - interval '30 days'
			limit $1::int))
	returning id
), done (answer) as (
	select count(*)::text from emptied
)
