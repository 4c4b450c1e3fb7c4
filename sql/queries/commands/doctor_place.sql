-- The clock of the database in microseconds, active administrators, jobs that failed or wait too long,
-- decisions that should have taken effect five minutes ago (30 s after they were made).
-- row: now, administrators, failed, late, untold
select (extract(epoch from clock_timestamp()) * 1000000)::bigint as now,
	(select count(*) from member m join member_role r on r.member_id = m.id and r.role = 'admin'
	  where m.state = 'active') as administrators,
	(select count(*) from job where state = 'failed' and ended_at > now() - interval '7 days') as failed,
	(select count(*) from job where state = 'waiting' and run_at < now() - interval '15 minutes') as late,
	(select count(*) from review_case
	  where outcome is not null and decided_at < now() - interval '5 minutes') as untold
