-- Asks to join: a membership in waiting, its case, and a notice to those who decide: the animators, or
-- administrators where there are none.
--   $1 me, $2 group, $3 message (may be null), $4 case id
-- No row: already a member, or already asked.
-- audit: membership.ask
-- right: place
with asked as (
	insert into membership (member_id, group_id, state) values ($1::uuid, $2::uuid, 'requested')
	on conflict (member_id, group_id) do nothing
	returning group_id
), opened as (
	insert into review_case (id, kind, group_id, author_id, applicant_id, message, reason)
	select $4::uuid, 'membership', group_id, $1::uuid, $1::uuid, $3, 'request' from asked
	returning id, group_id
), told as (
	insert into notification (id, member_id, kind, group_id, case_id)
	select gen_random_uuid(), a.member_id, 'membership_waiting', o.group_id, o.id
	  from opened o join reviewing a on a.group_id = o.group_id and a.requests and a.member_id <> $1::uuid
), welcome as (   -- who comes by themselves may be invited again
	delete from invitation_declined where member_id = $1::uuid and group_id = $2::uuid
), done (answer) as (
	select json_build_object('role', 'requested')::text from opened
)
