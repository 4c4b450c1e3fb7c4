-- Gives a mandate to a member of the group.
--   $1 mandate, $2 group, $3 member, $4 origin, $5 deputy, $6 notification
-- No row: not a member of the group.
-- audit: mandate.give
-- right: place
with here as materialized (   -- held until it is done: who leaves at this moment waits, or was first
	select m.group_id, m.member_id from membership m where m.group_id = $2::uuid and m.member_id = $3::uuid and m.state = 'member' for share
), given as (
	insert into mandate (id, group_id, member_id, origin, deputy)
	select $1::uuid, group_id, member_id, $4, $5::boolean from here
	 where not exists (select from member_role o where o.member_id = here.member_id and o.role = 'guest')
	returning id, member_id, group_id
), told as (
	insert into notification (id, member_id, kind, group_id) select $6::uuid, member_id, 'mandate_given', group_id from given
), done (answer) as (
	select json_build_object('id', id)::text from given
)
