-- Takes the next job that waits, if any: two processes never take the same one.
-- No row: nothing to do.
-- audit: none, that a job runs is no act of a person
-- right: none, the system
with next as (
	select id from job where state = 'waiting' and run_at <= now() order by run_at, id limit 1 for update skip locked
), taken as (
	update job set state = 'running', attempts = attempts + 1, heartbeat_at = now(), done = 0, total = null
	  from next where job.id = next.id
	returning job.id, job.kind, job.subject_id, job.attempts
), done (answer) as (
	select json_build_object('id', id, 'kind', kind, 'subject', subject_id, 'attempt', attempts)::text from taken
)
