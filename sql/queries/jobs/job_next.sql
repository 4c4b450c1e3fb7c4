-- Takes the next job that waits, if any: two processes never take the same one. A job that runs for this
-- process already is one whose taking or end it never heard of, since it asks only when it has none: it goes
-- on with that, and it counts as no further try.
--   $1 holder
-- No row: nothing to do.
-- audit: none, that a job runs is no act of a person
-- right: none, the system
with kept as (
	select id from job where state = 'running' and holder = $1::uuid limit 1 for update skip locked
), next as (
	select j.id from job j left join data_request q on q.id = j.subject_id
	 where j.state = 'waiting' and j.run_at <= now() and not exists (select from kept)
	 order by (select count(*) from data_request o join job d on d.subject_id = o.id
		where o.member_id = q.member_id and d.ended_at > now() - interval '1 day'),
		-- in turn: of a person who had many done today after those of others
		j.run_at, j.id limit 1 for update of j skip locked
), taken as (
	update job set state = 'running', attempts = attempts + (state = 'waiting')::int,
	heartbeat_at = now(), done = 0, total = null, holder = $1::uuid
	  from (select id from kept union all select id from next) mine where job.id = mine.id
	returning job.id, job.kind, job.subject_id, job.attempts
), done (answer) as (
	select json_build_object('id', id, 'kind', kind, 'subject', subject_id, 'attempt', attempts)::text
	  from taken
)
