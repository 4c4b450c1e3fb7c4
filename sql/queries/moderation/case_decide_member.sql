-- Accepts or refuses a request to join, only if nobody decided first. It takes effect, and the person is
-- told, once it can no longer be undone.
--   $1 who decides, $2 case id, $3 version, $4 action, $5 reason (may be null), $6 advice (may be null)
-- No row: somebody was faster, or who decides may not any more.
-- audit: case.accept_member case.refuse_member
-- right: session; the mandate, or that there is none, is held below
-- a right is held while it is used: who ends a mandate or archives the group waits, or was first
with animates as materialized (
	select from review_case r join animating a on a.group_id = r.group_id where r.id = $2::uuid
	   and a.member_id = $1::uuid for share of a
), helps as materialized (   -- an administrator, where nobody animates
	select from review_case r join helping h on h.group_id = r.group_id where r.id = $2::uuid
	   and h.member_id = $1::uuid for share of h
), decided as (
	update review_case set state = 'decided', decision = $4, decided_by = $1::uuid, decided_at = now(),
		outcome = case $4 when 'accept_member' then 'member' else 'none' end, version = version + 1
	 where id = $2::uuid and state = 'open' and kind = 'membership' and version = $3::int
	   and (exists (select from animates) or exists (select from helps))
	returning id, version
), told as (
	insert into case_event (case_id, version, action, actor_id, reason, advice) select id, version, $4,
	$1::uuid, $5, $6 from decided
), unheard as (
	update notification n set read_at = now() from decided d where n.case_id = d.id
		and n.kind = 'membership_waiting' and n.read_at is null
), done (answer) as (
	select json_build_object('case', id, 'version', version,
		'state', 'decided', 'decision', $4::text)::text from decided
)
