-- Sessions that are over: seven days at most.
-- audit: none, retention
-- right: none, the system
with gone as (
	delete from session s
	 where not session_lives(s, exists (select from member_role o where o.member_id = s.member_id and o.role in ('admin', 'dpo')))
	returning id
), done (answer) as (
	select count(*)::text from gone
)
