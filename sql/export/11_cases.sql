-- What was decided about the person's texts and requests to join: every step that they were told of, its
-- reason, its advice, internal notes included. A decision that was undone before it was told was never
-- theirs. Whoever decided appears by function only. Left out: their names; who else was in the queue.
-- hides: staff, undone, group_names
-- columns: review_case.author_id, review_case.applicant_id, review_case.group_id, review_case.post_id
-- columns: review_case.comment_id
-- columns: review_case.kind, review_case.message, review_case.reason, review_case.state
-- columns: review_case.opened_at, review_case.due_at
-- columns: review_case.decision, review_case.decided_at, case_event.case_id, case_event.action, case_event.at
-- columns: case_event.reason
-- columns: case_event.article_slug, case_event.advice, case_event.note, case_event.body_sha256
select json_build_object('id', c.id, 'kind', c.kind,
	'group', json_build_object('id', g.id, 'name', known.name), 'author', c.author_id,
	'post', c.post_id, 'comment', c.comment_id, 'applicant', c.applicant_id, 'message', c.message,
	'reason', c.reason,
	'state', case when c.outcome is null then c.state else 'open' end, 'opened_at', c.opened_at,
	'due_at', c.due_at,
	'decision', case when c.outcome is null then c.decision end, 'decided_at', case when c.outcome is null
		then c.decided_at end,
	'steps', (select coalesce(json_agg(json_build_object('case', e.case_id, 'action', e.action,
		'at', e.at,
		'by', case when e.actor_id = $1 then 'self'
			when exists (select from mandate m where m.group_id = c.group_id
				and m.member_id = e.actor_id
				and (e.at at time zone company_zone())::date
					between m.starts_on and coalesce(m.ends_on, 'infinity'))
						then 'animator'
			else 'moderator' end,
		'reason', e.reason, 'article', e.article_slug, 'advice', e.advice, 'note', e.note,
			'sha256', encode(e.body_sha256, 'hex'))
		order by e.version), '[]') from told_event e where e.case_id = c.id))::text
  from review_case c join groups g on g.id = c.group_id cross join lateral group_name(g, $1) known
 where c.author_id = $1 or c.applicant_id = $1 order by c.opened_at, c.id
