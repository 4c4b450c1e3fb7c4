-- The desk has the archive prepared: the request is being collected, a job waits. Where the person did not
-- ask themselves it takes a second person (confirmation_archive.sql), unless there is nobody else: then it is
-- written down.
--   $1 me, $2 request, $3 version, $4 job, $5 allowed steps (JSON), $6 confirmation (that is not needed)
-- No row: somebody was faster, or it takes a second person.
-- audit: request.export
-- right: session
with moved as (
	update data_request set state = 'collecting', version = version + 1, closed_at = null
	 where id = $2::uuid and version = $3::int and kind in ('access', 'portability')
	   and (opened_by is not distinct from member_id or acts_alone($1::uuid))
	returning *
), alone as (
	insert into confirmation (id, act, target_id, proposed_by, reason, state, request_id, request_version)
	select $6::uuid, 'archive', member_id, $1::uuid, '', 'alone', id, version from moved
	 where opened_by is distinct from member_id and member_id <> $1::uuid
), noted as (
	insert into data_request_step (request_id, version, step, actor_id) select id, version,
	'collecting', $1::uuid from moved
), planned as (
	insert into job (id, kind, subject_id) select $4::uuid, 'export', id from moved returning state
), done (answer) as (
	select request_card(row(m.*)::data_request, $5::json, json_build_object('history', json_build_array(
		json_build_object('at', now(), 'step', 'collecting', 'reason', null,
			'actor', case when m.member_id = $1::uuid then 'self' else 'desk' end)),
		'job', (select json_build_object('state', state, 'done', 0, 'total', null)
			from planned)))::text from moved m
)
