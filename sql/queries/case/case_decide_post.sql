-- Decides a held post, only if nobody decided or edited first. The author is told once it can no longer be undone.
--   $1 reviewer, $2 case id, $3 version, $4 action, $5 next state, $6 reason (may be null), $7 article (may be null), $8 advice (may be null), $9 notification, $10 seconds before it leaves
-- No row: somebody was faster, the text changed, or the reviewer is none any more.
-- audit: case.publish case.return case.reject
-- right: session; mandate or scope are held below
with animates as materialized (   -- a right is held while it is used: who ends a mandate or archives the group waits, or was first
	select from review_case r join animating a on a.group_id = r.group_id where r.id = $2::uuid and a.member_id = $1::uuid for share of a
), moderates as materialized (
	select from review_case r join moderating s on s.group_id = r.group_id where r.id = $2::uuid and s.member_id = $1::uuid for share of s
), waiting as materialized (   -- the text before its case, as its author's statements do: no deadlock, and never a case decided without its text
	select p.id from post p where p.id = (select post_id from review_case where id = $2::uuid) and p.state = 'pending' and (exists (select from animates) or exists (select from moderates)) for update
), decided as (
	update review_case set state = 'decided', decision = $4, decided_by = $1::uuid, decided_at = now(), version = version + 1
	  from waiting
	 where review_case.id = $2::uuid and state = 'open' and kind = 'held_post' and version = $3::int and post_id = waiting.id
	returning review_case.id, post_id, group_id, author_id, version
), moved as (
	update post set state = $5::post_state, version = post.version + 1, published_at = case when $5 = 'published' then now() end
	  from decided where post.id = decided.post_id and post.state = 'pending'
	returning post.id, post.body_sha256
), told as (
	insert into case_event (case_id, version, action, actor_id, reason, article_slug, advice, body_sha256)
	select d.id, d.version, $4, $1::uuid, $6, $7, $8, m.body_sha256 from decided d, moved m
), noticed as (
	insert into notification (id, member_id, kind, group_id, post_id, case_id, deliver_after)
	select $9::uuid, d.author_id, case $4 when 'publish' then 'post_published' when 'return' then 'post_returned' else 'post_rejected' end,
		d.group_id, d.post_id, d.id, now() + make_interval(secs => $10::int) from decided d
), unheard as (
	update notification n set read_at = now() from decided d where n.case_id = d.id and n.kind = 'case_waiting' and n.read_at is null
), done (answer) as (
	select json_build_object('case', d.id, 'version', d.version, 'state', 'decided', 'decision', $4::text)::text from decided d, moved
)
