-- Ends a job that has nothing to do, for example because its request was withdrawn meanwhile.
-- $1 job, $2 attempt
-- audit: none, nothing happened
-- right: none, the system
with ended as (
	update job set state = 'done', ended_at = now() where id = $1::uuid and attempts = $2::smallint
		and state = 'running' returning id
), done (answer) as (
	select id::text from ended
)
