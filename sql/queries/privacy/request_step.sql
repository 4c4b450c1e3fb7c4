-- Moves a request one step on, as the table of the steps allows; the person is told when it ends, waits
-- longer or is ready.
--   $1 me, $2 request, $3 version, $4 step, $5 reason (may be null), $6 due on (null: unchanged),
--   $7 closes (true or false), $8 notification, $9 allowed steps (JSON)
-- No row: somebody was faster.
-- audit: request.step
-- right: session
with moved as (
	update data_request set state = $4::request_state, version = version + 1,
	due_on = coalesce($6::date, due_on),
		closed_at = case when $7::boolean then now() end
	 where id = $2::uuid and version = $3::int
	returning *
), noted as (
	insert into data_request_step (request_id, version, step, actor_id, reason) select id, version, $4,
	$1::uuid, $5 from moved
), told as (
	insert into notification (id, member_id, kind, request_id)
	select $8::uuid, member_id, case when $4 = 'ready' then 'request_ready' else 'request_step' end, id
	  from moved where $4 in ('ready', 'extended', 'refused', 'closed')
), done (answer) as (
	select request_card(row(m.*)::data_request, $9::json, json_build_object('history', json_build_array(
		json_build_object('at', now(), 'step', $4, 'reason', $5,
			'actor', case when m.member_id = $1::uuid then 'self' else 'desk' end))))::text
	  from moved m
)
