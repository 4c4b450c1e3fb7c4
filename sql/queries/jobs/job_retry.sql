-- A job that failed or was lost waits for another try, a little longer each time.
-- $1 job, $2 attempt, $3 problem
-- audit: none, nothing happened yet
-- right: none, the system
with again as (
	update job set state = 'waiting', run_at = now() + interval '5 seconds' * attempts * attempts,
	problem = $3, heartbeat_at = null
	 where id = $1::uuid and attempts = $2::smallint and state = 'running'
	returning id
), done (answer) as (
	select id::text from again
)
