-- Rejected posts, thirty days after the decision: the text goes, the case and its reasons stay with the
-- author's data.
--   $1 rows at most
-- audit: none, retention; the decision has its entry
-- right: none, the system
with emptied as (
	update post set state = 'deleted', deleted_at = now(), body = '', body_tree = '[]',
		body_sha256 = sha256(''), version = version + 1
	 where ctid = any (array(select p.ctid from post p
		 where p.state = 'rejected' and exists (
			select from review_case c
			 where c.post_id = p.id and c.state = 'decided'
				and c.decided_at < now() - interval '30 days')
		   and not exists (
			select from review_case c
			 where c.post_id = p.id and c.decided_at >= now() - interval '30 days')
		 limit $1::int))
	returning id
), done (answer) as (
	select count(*)::text from emptied
)
