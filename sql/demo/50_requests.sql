-- The desk of the data protection officer: one request that is being handled, one from last month that is
-- closed.
create function pg_temp.due(received date) returns date language sql as $$
	select d + case extract(isodow from d) when 6 then 2 when 7 then 1 else 0 end
	  from (select (received + interval '1 month')::date as d) x
$$;

insert into data_request (id, member_id, kind, origin, state, received_on, due_on, note, opened_by, version,
	created_at, closed_at)
select '018f0000-0000-7000-b000-000000000001'::uuid, pg_temp.member_id('patricia'),
	'access', 'desk', 'closed'::request_state, day::date, pg_temp.due(day::date),
	'Demande par courrier, remise en main propre.', pg_temp.member_id('nadia'), 7, day,
	pg_temp.moment('29 16:20')
  from pg_temp.moment('36 10:05') as day
union all
select '018f0000-0000-7000-b000-000000000002'::uuid, pg_temp.member_id('michel'),
	'access', 'desk', 'identified', day::date, pg_temp.due(day::date),
	'Demandée de vive voix : Michel souhaite emporter ses messages avant son départ.',
	pg_temp.member_id('nadia'), 2, day, null
  from pg_temp.moment('7 11:30') as day;

insert into data_request_step (request_id, version, step, actor_id, at, reason)
select ('018f0000-0000-7000-b000-00000000000' || request)::uuid, version, step, pg_temp.member_id(actor),
	pg_temp.moment(said), reason
  from (values
	(1, 1, 'received', 'nadia', '36 10:05', null),
		(1, 2, 'identified', 'nadia', '36 10:20', 'Carte professionnelle présentée.'),
	(1, 3, 'collecting', 'nadia', '35 09:10', null), (1, 4, 'review', 'nadia', '34 14:00', null),
	(1, 5, 'ready', 'nadia', '33 11:45', null),
	(1, 6, 'delivered', 'nadia', '29 16:10', 'Remise en main propre, contre signature.'),
	(1, 7, 'closed', 'nadia', '29 16:20', null),
	(2, 1, 'received', 'nadia', '7 11:30', null),
		(2, 2, 'identified', 'nadia', '7 14:15', 'Connu de l’atelier depuis vingt-neuf ans.'))
	as steps (request, version, step, actor, said, reason);
insert into notification (id, member_id, kind, request_id, created_at, deliver_after)
select pg_temp.ordered_id(at), member_id, 'request_opened', request_id, at, at from data_request_step s
  join data_request r on r.id = s.request_id
 where s.step = 'received';
