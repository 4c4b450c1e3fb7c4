-- A process lets go of its job before it removes what it made: an announcement of it that is still under way
-- finds no job any more.
--   $1 job, $2 attempt
-- No row: it was announced, or the job was taken away.
-- audit: none, nothing happened
-- right: none, the system
with let_go as (
	update job set holder = null where id = $1::uuid and attempts = $2::smallint and state = 'running'
		returning id
), done (answer) as (
	select id::text from let_go
)
