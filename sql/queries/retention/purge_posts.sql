-- Empties posts that their author deleted thirty days ago; the row stays, because comments of others hang
-- from it.
--   $1 rows at most
-- audit: none, retention; the deletion has its entry
-- right: none, the system
with emptied as (
	update post set body = '', body_tree = '[]', body_sha256 = sha256('')
	 where ctid = any (array(
		select ctid from post
		 where state = 'deleted' and body <> '' and deleted_at < now() - interval '30 days'
			limit $1::int))
	returning id
), done (answer) as (
	select count(*)::text from emptied
)
