-- Sessions that are over: seven days at most.
--   $1 rows at most
-- audit: none, retention
-- right: none, the system
with gone as (
	delete from session where ctid = any (array(
		select s.ctid from session s
		 where not session_lives(s, exists (
			select from member_role o where o.member_id = s.member_id
				and o.role in ('admin', 'dpo')))
		 limit $1::int))
	returning id
), done (answer) as (
	select count(*)::text from gone
)
