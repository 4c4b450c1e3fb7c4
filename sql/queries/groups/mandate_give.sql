-- Gives a mandate to a member of the group, from a day to a day. The others are told, where an administrator
-- helps.
--   $1 mandate, and its notice, $2 group, $3 member, $4 origin, $5 deputy, $6 starts on (null: today),
--   $7 ends on (may be null), $8 me
-- No row: not a member of the group, or a guest.
-- audit: mandate.give
-- right: place
-- held until it is done: who leaves, or ends the account, waits or was first; two mandates for one person
-- wait for each other
with here as materialized (
	select m.group_id, m.member_id from membership m join member n on n.id = m.member_id
	   and n.state = 'active'
	 where m.group_id = $2::uuid and m.member_id = $3::uuid and m.state = 'member' for no key update of m
		for share of n
), given as (
	insert into mandate (id, group_id, member_id, origin, deputy, starts_on, ends_on)
	select $1::uuid, group_id, member_id, $4, $5::boolean, coalesce($6::date, today()), $7::date from here
	 where not exists (select from member_role o where o.member_id = here.member_id and o.role = 'guest')
	   and mandate_free(group_id, member_id, coalesce($6::date, today()), $7::date)
	returning id, member_id, group_id
), told as (
	insert into notification (id, member_id, kind, group_id) select id, member_id,
	'mandate_given', group_id from given
), helped as materialized (
	select id, tell_helped(group_id, $8::uuid, member_id, 'leads') as told from given
), done (answer) as (
	select json_build_object('id', id)::text from helped
)
