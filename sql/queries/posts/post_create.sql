-- Writes a post in its first state; one that is read first opens its case and tells the reviewers.
--   $1 post, $2 me, $3 group, $4 kind, $5 label, $6 language, $7 body, $8 tree, $9 sha256 (of the body),
--   $10 state, $11 case id, $12 hold reason, $13 as animator,
--   $14 approval (who is read first, as it was read)
-- No row: who writes has left, their mandate has ended, or the group was archived, opened or is read first,
-- since their right was read.
-- audit: post.publish post.submit, or none for a draft
-- right: session; membership, mandate and group are held below
-- a right is held while it is used: who takes it away waits, or was first. The mandate before the membership,
-- as who leaves does: no deadlock
with mandated as materialized (
	select id from mandate where member_id = $2::uuid and group_id = $3::uuid and mandate_runs(mandate)
	   and $13::boolean for share
), allowed as materialized (
	select g.id from membership m join groups g on g.id = m.group_id
	 where m.member_id = $2::uuid and m.group_id = $3::uuid and m.state = 'member'
	   and g.archived_at is null and label_fits($5, g.privacy)
	   and ($10 = 'draft' or g.approval = $14)
	   and case when $13::boolean then exists (select from mandated) else g.posting = 'all' end
	   for share
), written as (
	insert into post (id, group_id, author_id, kind, label, language, body, body_tree, body_sha256, state,
		submitted_at, published_at)
	select $1::uuid, id, $2::uuid, $4, $5, $6, $7,
		settled_mentions($8::json, $2::uuid), decode($9, 'hex'), $10::post_state,
		case when $10 <> 'draft' then now() end, case when $10 = 'published' then now() end
			from allowed
	returning id, group_id, state, version
), opened as (
	insert into review_case (id, kind, group_id, author_id, post_id, reason)
	select $11::uuid, 'held_post', group_id, $2::uuid, id, $12 from written where state = 'pending'
	returning id, group_id, post_id
), told as (
	insert into notification (id, member_id, kind, group_id, case_id)
	select gen_random_uuid(), w.member_id, 'case_waiting', o.group_id, o.id from opened o
	  cross join lateral reviewers_of(o.group_id, $2::uuid) w (member_id)
), done (answer) as (
	select json_build_object('id', w.id, 'state', w.state, 'version', w.version,
		'case', (select id from opened),
		'group', (select json_build_object('id', g.id, 'name', g.name) from groups g
			where g.id = w.group_id))::text from written w
)
