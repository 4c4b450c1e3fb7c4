-- Forgets the file of an archive that is gone from the disk. A request that was never fetched has expired;
-- one that was is closed.
-- $1 export
-- No row: done before.
-- audit: request.step
-- right: none, the system
with gone as (
	update export set file = null where id = $1::uuid and file is not null returning request_id
), moved as (
	update data_request q set version = q.version + 1,
	       state = case when q.state = 'ready' then 'expired' else 'closed' end::request_state,
	       closed_at = case when q.state = 'delivered' then now() end
	  from gone where q.id = gone.request_id and q.state in ('ready', 'delivered')
	   and not exists (select from export x where x.request_id = q.id and x.id <> $1::uuid
		and x.file is not null and x.expires_at > now())
	returning q.id, q.version, q.state
), noted as (
	insert into data_request_step (request_id, version, step) select id, version, state::text from moved
), done (answer) as (
	select request_id::text from gone
)
