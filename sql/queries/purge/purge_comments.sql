-- The same for comments.
-- audit: none, retention; the deletion has its entry
-- right: none, the system
with emptied as (
	update comment set body = '', body_tree = '[]' where state = 'deleted' and body <> '' and deleted_at < now() - interval '30 days'
	returning id
), done (answer) as (
	select count(*)::text from emptied
)
