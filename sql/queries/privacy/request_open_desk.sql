-- The desk records a request that reached it by letter, by word or by mail. The person is told,
-- and by whom: they did not ask it here.
--   $1 me, $2 request, $3 member, $4 kind, $5 received on, $6 due on, $7 note (may be null), $8 notification,
--   $9 allowed steps (JSON)
-- No row: no such member, or the same request is still open.
-- audit: request.open
-- right: session
with opened as (
	insert into data_request (id, member_id, kind, origin, received_on, due_on, note, opened_by)
	select $2::uuid, m.id, $4, 'desk', $5::date, $6::date, $7, $1::uuid from member m
	 where m.id = $3::uuid and not exists (select from data_request where member_id = m.id and kind = $4
		and state in ('received', 'identified', 'collecting', 'review', 'extended', 'incomplete',
			'ready'))
	returning *
), noted as (
	insert into data_request_step (request_id, version, step, actor_id) select id, 1, 'received', $1::uuid
		from opened
), told as (
	insert into notification (id, member_id, kind, request_id, actor_id)
	select $8::uuid, member_id, case when member_id = $1::uuid then 'request_opened'
		else 'request_opened_for_me' end, id, $1::uuid from opened
), done (answer) as (
	select request_card(row(o.*)::data_request, $9::json, json_build_object('history', json_build_array(
		json_build_object('at', now(), 'step', 'received', 'reason', null,
			'actor', case when o.member_id = $1::uuid then 'self' else 'desk' end))))::text
	  from opened o
)
