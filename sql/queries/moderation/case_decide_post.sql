-- Decides a held post, only if nobody decided or edited first. It takes effect, and its author is told, once
-- it can no longer be undone.
--   $1 reviewer, $2 case id, $3 version, $4 action, $5 next state, $6 reason (may be null),
--   $7 article (may be null), $8 advice (may be null)
-- No row: somebody was faster, the text changed, or the reviewer is none any more.
-- audit: case.publish case.return case.reject
-- right: session; mandate or scope are held below
-- a right is held while it is used: who ends a mandate or archives the group waits, or was first
with animates as materialized (
	select from review_case r join animating a on a.group_id = r.group_id where r.id = $2::uuid
	   and a.member_id = $1::uuid for share of a
), moderates as materialized (
	select from review_case r join moderating s on s.group_id = r.group_id where r.id = $2::uuid
	   and s.member_id = $1::uuid for share of s
-- the text before its case, as its author's statements do: no deadlock, and never a case decided without its
-- text
), waiting as materialized (
	select p.id, p.body_sha256 from post p where p.id = (select post_id from review_case
		where id = $2::uuid) and p.state = 'pending'
	   and (exists (select from animates) or exists (select from moderates)) for update
), decided as (
	update review_case set state = 'decided', decision = $4, decided_by = $1::uuid, decided_at = now(),
	outcome = $5, version = version + 1
	  from waiting
	 where review_case.id = $2::uuid and state = 'open' and kind = 'held_post' and version = $3::int
	   and post_id = waiting.id
	returning review_case.id, version
), told as (
	insert into case_event (case_id, version, action, actor_id, reason, article_slug, advice, body_sha256)
	select d.id, d.version, $4, $1::uuid, $6, $7, $8, w.body_sha256 from decided d, waiting w
), unheard as (
	update notification n set read_at = now() from decided d where n.case_id = d.id
		and n.kind = 'case_waiting' and n.read_at is null
), done (answer) as (
	select json_build_object('case', id, 'version', version,
		'state', 'decided', 'decision', $4::text)::text from decided
)
