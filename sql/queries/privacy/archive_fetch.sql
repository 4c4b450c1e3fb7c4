-- Counts a download before its first byte, the person's own apart from those of the desk: the request is
-- delivered, and the person is told when somebody else fetched their archive.
--   $1 me, $2 export, $3 notification
-- No row: fetched three times, or over.
-- audit: request.download
-- right: session
with counted as (
	update export x set downloads = downloads + own::int,
	desk_downloads = desk_downloads + (not own)::int,
	       fetched_at = case when own then now() else fetched_at end, resumed = case when own then 0
		else resumed end
	  from (select id, member_id = $1::uuid as own from data_request) q
	 where x.id = $2::uuid and q.id = x.request_id and file is not null and expires_at > now()
	   and case when own then downloads else desk_downloads end < 3
	returning request_id
), moved as (
	update data_request q set state = 'delivered', version = q.version + 1
	  from counted where q.id = counted.request_id and q.state = 'ready'
	returning q.id, q.version
), noted as (
	insert into data_request_step (request_id, version, step, actor_id) select id, version,
	'delivered', $1::uuid from moved
), told as (
	insert into notification (id, member_id, kind, request_id, actor_id)
	select $3::uuid, q.member_id, 'request_read', q.id, $1::uuid from counted c
	  join data_request q on q.id = c.request_id where q.member_id <> $1::uuid
), done (answer) as (
	select json_build_object('request', request_id)::text from counted
)
