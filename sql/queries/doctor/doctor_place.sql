-- The clock of the database in microseconds, active administrators, jobs that failed or wait too long.
select (extract(epoch from clock_timestamp()) * 1000000)::bigint,
	(select count(*) from member m join member_role r on r.member_id = m.id and r.role = 'admin' where m.state = 'active'),
	(select count(*) from job where state = 'failed' and ended_at > now() - interval '7 days'),
	(select count(*) from job where state = 'waiting' and run_at < now() - interval '15 minutes')
