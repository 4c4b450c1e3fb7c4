-- Gives up on a job after its last try. Its request becomes incomplete, and the people of the desk are told:
-- somebody must look.
-- $1 job, $2 attempt, $3 problem
-- No row: it was taken meanwhile.
-- audit: request.step
-- right: none, the system
with failed as (
	update job set state = 'failed', ended_at = now(), problem = $3
	 where id = $1::uuid and attempts = $2::smallint and state = 'running'
	returning id, subject_id
), moved as (
	update data_request q set state = 'incomplete', version = q.version + 1
	  from failed where q.id = failed.subject_id and q.state = 'collecting'
	returning q.id, q.version
), noted as (
	insert into data_request_step (request_id, version, step) select id, version, 'incomplete' from moved
), told as (
	insert into notification (id, member_id, kind, request_id)
	select gen_random_uuid(), member_id, 'request_failed', moved.id
	  from moved, (select distinct r.member_id from member_role r join member m on m.id = r.member_id
	                where r.role in ('dpo', 'admin') and m.state = 'active') as desk
), done (answer) as (
	select id::text from failed
)
