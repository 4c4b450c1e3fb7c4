-- What somebody was told and read ninety days ago, or did not read in a year; that something waits for their
-- decision stays while it does.
--   $1 rows at most
-- audit: none, retention
-- right: none, the system
with gone as (
	delete from notification
	 where ctid = any (array(select n.ctid from notification n
		 where (n.read_at < now() - interval '90 days'
			or (n.read_at is null and n.created_at < now() - interval '1 year'))
		   and not exists (   -- offset 0: asked of each, no reading of all cases
			select from review_case r
			 where r.id = n.case_id and n.kind in ('case_waiting', 'membership_waiting')
			   and r.state = 'open'
			offset 0)
		 limit $1::int))
	returning 1
), done (answer) as (
	select count(*)::text from gone
)
