-- The archive is there: the request is ready, the person is told.
-- $1 export, $2 job, $3 attempt, $4 request, $5 file, $6 bytes, $7 sha256 (in hex), $8 records, $9 omissions,
-- $10 notification, $11 holder
-- No row: the request was closed or the job taken away meanwhile; the file must be removed.
-- audit: request.ready
-- right: none, the system
with ended as (
	update job set state = 'done', ended_at = now(), done = $8::int, total = $8::int, problem = null
	 where id = $2::uuid and attempts = $3::smallint and state = 'running' and holder = $11::uuid
	returning id
), moved as (
	update data_request q set state = 'ready', version = q.version + 1
	  from ended where q.id = $4::uuid and q.state = 'collecting'
	returning q.id, q.version, q.member_id
), noted as (
	insert into data_request_step (request_id, version, step) select id, version, 'ready' from moved
), made as (
	insert into export (id, request_id, job_id, file, bytes, sha256, records, omissions, expires_at)
	select $1::uuid, id, $2::uuid, $5, $6::bigint, decode($7, 'hex'), $8::bigint, $9::int,
		now() + interval '7 days' from moved
), replaced as (   -- an archive that was asked for again takes the place of the last one of its kind
	update export x set expires_at = now() from moved m join data_request n on n.id = m.id, data_request q
	 where q.member_id = m.member_id and q.kind = n.kind and q.origin = n.origin and x.request_id = q.id
	   and x.file is not null and x.expires_at > now()
), told as (
	insert into notification (id, member_id, kind, request_id) select $10::uuid, member_id,
	'request_ready', id from moved
), done (answer) as (
	select json_build_object('request', id, 'version', version)::text from moved
)
