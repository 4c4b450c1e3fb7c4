-- A person asks about their own data. For an archive the session is proof enough: it is collected at once.
-- The rest waits for the desk.
--   $1 me, $2 request, $3 kind, $4 received on, $5 due on, $6 note (may be null), $7 job
-- No row: the same request is still open.
-- audit: request.open
-- right: session
with steps (version, step) as (
	select 1, 'received' union all
	select v.version, v.step from (values (2, 'identified'), (3, 'collecting')) as v (version, step)
	 where $3 in ('access', 'portability')
), opened as (
	insert into data_request (id, member_id, kind, origin, state, received_on, due_on, note, opened_by,
		version)
	select $2::uuid, $1::uuid, $3, 'self', (select step from steps order by version desc
		limit 1)::request_state, $4::date, $5::date, $6, $1::uuid,
	       (select max(version) from steps)
	 where not exists (select from data_request where member_id = $1::uuid and kind = $3
		and state in ('received', 'identified', 'collecting', 'review', 'extended', 'incomplete',
			'ready'))
	returning *
), noted as (
	insert into data_request_step (request_id, version, step, actor_id) select o.id, s.version, s.step,
	$1::uuid from opened o, steps s
), planned as (
	insert into job (id, kind, subject_id) select $7::uuid, 'export', id from opened
		where state = 'collecting' returning state
), told as (
	insert into notification (id, member_id, kind, request_id)
	select gen_random_uuid(), desk.member_id, 'request_opened', o.id
	  from opened o, (select distinct r.member_id from member_role r join member m on m.id = r.member_id
	                   where r.role = 'dpo' and m.state = 'active' and m.id <> $1::uuid) as desk
	 where o.state = 'received'
), done (answer) as (
	select request_card(row(o.*)::data_request, null, json_build_object(
		'history', (select json_agg(json_build_object('at', now(), 'step', step, 'reason', null,
			'actor', 'self') order by version) from steps),
		'job', (select json_build_object('state', state, 'done', 0, 'total', null)
			from planned)))::text from opened o
)
