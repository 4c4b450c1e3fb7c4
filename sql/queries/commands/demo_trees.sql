-- Stores the trees that C made of the demo's texts, and leaves the one entry of the whole load.
--   $1 tables, $2 places of the rows, $3 trees
-- audit: demo.load
-- right: none, the terminal
with made as materialized (
	select home, place::tid as place, tree::json as tree
	  from unnest($1::text[], $2::text[], $3::text[]) as m (home, place, tree)
), posts as (
	update post set body_tree = made.tree from made where home = 'post' and post.ctid = made.place
		returning 1
), comments as (
	update comment set body_tree = made.tree from made where home = 'comment'
		and comment.ctid = made.place returning 1
), articles as (
	update charter_article set body_tree = made.tree from made
	 where home = 'charter_article' and charter_article.ctid = made.place returning 1
), done (answer) as (
	select format('%s members, %s groups, %s posts, %s comments, %s open cases', (select count(*)
		from member),
		(select count(*) from groups), (select count(*) from posts), (select count(*) from comments),
		(select count(*) from review_case where state = 'open'))
)
