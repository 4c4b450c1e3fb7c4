-- Proposes that the archive of somebody be prepared who did not ask for it themselves. Whoever may confirm is
-- told, and at once the person whom it concerns.
--   $1 confirmation, $2 me, $3 reason, $4 request, $5 version (of the request)
-- No row: somebody was faster, or the person asked themselves.
-- audit: confirmation.propose
-- right: session
with target as materialized (
	select id, member_id, version from data_request
	 where id = $4::uuid and version = $5::int and opened_by is distinct from member_id for no key update
), proposed as (
	insert into confirmation as c (id, act, target_id, proposed_by, reason, request_id, request_version)
	select $1::uuid, 'archive', member_id, $2::uuid, $3, id, version from target
	returning c as proposal
), done (answer) as (
	select json_build_object('confirmation', announce_proposal(proposal))::text from proposed
)
