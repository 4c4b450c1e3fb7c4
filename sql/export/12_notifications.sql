-- What the person was told, and when they read it. Left out: the texts of others that a notification points
-- to, and whom else it names.
-- hides: texts, others
-- columns: notification.member_id, notification.kind, notification.group_id, notification.post_id
-- columns: notification.comment_id
-- columns: notification.case_id, notification.request_id, notification.created_at, notification.deliver_after
-- columns: notification.read_at
select json_build_object('member', n.member_id, 'kind', n.kind, 'group', n.group_id, 'post', n.post_id,
	'comment', n.comment_id,
	'case', n.case_id, 'request', n.request_id, 'created_at', n.created_at,
		'deliver_after', n.deliver_after, 'read_at', n.read_at)::text
  from notification n where n.member_id = $1 order by n.created_at, n.id
