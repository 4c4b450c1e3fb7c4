-- A sign of life, and how far a running job has come. Also tells the job that it was taken away: then there
-- is no row.
-- $1 job, $2 attempt, $3 records done, $4 records in all (may be null)
-- No row: the job was given to somebody else, or its request was withdrawn.
-- audit: none, progress
-- right: none, the system
with beat as (
	update job set heartbeat_at = now(), done = $3::int, total = $4::int
	 where id = $1::uuid and attempts = $2::smallint and state = 'running'
	   and not exists (select from data_request q where q.id = job.subject_id and q.closed_at is not null)
	returning id
), done (answer) as (
	select id::text from beat
)
