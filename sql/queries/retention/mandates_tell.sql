-- Mandates that end within a week are told to who holds them and who animates with them; those that are over,
-- to who held them, and a group that nobody animates since says so. They end on their day without this.
--   $1 rows at most
-- audit: none, a date that was set before; setting it has its entry
-- right: none, the system
with soon as (
	update mandate d set told_on = today() where d.ended_reason is null and d.told_on is null
	   and d.id in (select m.id from mandate m
		where m.ended_reason is null and m.told_on is null and mandate_runs(m)
		  and m.ends_on <= today() + 7
		limit $1::int)
	returning d.group_id, d.member_id
), said as (
	insert into notification (id, member_id, kind, group_id)
	select gen_random_uuid(), s.member_id, 'mandate_ends', s.group_id from soon s
	union all select gen_random_uuid(), a.member_id, 'mandate_ends_other', s.group_id from soon s
		join animating a on a.group_id = s.group_id and a.member_id <> s.member_id
), over as (
	update mandate d set ended_reason = 'term' where d.ended_reason is null
	   and d.id in (select m.id from mandate m where m.ended_reason is null and mandate_over(m)
		limit $1::int)
	returning d.group_id, d.member_id
), told as (
	insert into notification (id, member_id, kind, group_id) select gen_random_uuid(), member_id,
	'mandate_over', group_id from over
), left_alone as materialized (
	select sum(tell_unled(group_id)) as told from (select distinct group_id from over) o
), done (answer) as (
	select ((select count(*) from soon) + (select count(*) from over) + 0 * coalesce(told, 0))::text
	  from left_alone
)
