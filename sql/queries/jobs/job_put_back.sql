-- A job that was interrupted because the server stops waits for the next one; it does not count as a try.
--   $1 job, $2 attempt
-- audit: none, nothing happened yet
-- right: none, the system
with back as (
	update job set state = 'waiting', run_at = now(), attempts = attempts - 1, heartbeat_at = null,
	done = 0
	 where id = $1::uuid and attempts = $2::smallint and state = 'running'
	returning id
), done (answer) as (
	select id::text from back
)
