-- Counts a download before its first byte: the request is delivered, and the person is told when somebody else fetched their archive.
--   $1 me, $2 export, $3 notification
-- No row: fetched three times, or over.
-- audit: request.download
-- right: session
with counted as (
	update export set downloads = downloads + 1 where id = $2::uuid and file is not null and expires_at > now() and downloads < 3
	returning request_id
), moved as (
	update data_request q set state = 'delivered', version = q.version + 1
	  from counted where q.id = counted.request_id and q.state = 'ready'
	returning q.id, q.version
), noted as (
	insert into data_request_step (request_id, version, step, actor_id) select id, version, 'delivered', $1::uuid from moved
), told as (
	insert into notification (id, member_id, kind, request_id)
	select $3::uuid, q.member_id, 'request_read', q.id from counted c join data_request q on q.id = c.request_id where q.member_id <> $1::uuid
), done (answer) as (
	select json_build_object('request', request_id)::text from counted
)
