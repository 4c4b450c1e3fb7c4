-- One case with what it is about and its history. The actions are added in C, from one table.
--   $1 case id, $2 language
select json_build_object('case', r.id, 'kind', r.kind, 'version', r.version, 'state', r.state,
	'group', json_build_object('id', g.id, 'name', g.name, 'editorial_line', g.editorial_line),
	'author', person_card(a),
	'reason', r.reason, 'opened_at', r.opened_at,
	'target', case when r.post_id is not null
		then (select json_build_object('post', p.id, 'kind', p.kind, 'label', p.label,
			'body', p.body_tree, 'language', p.language, 'version', p.version,
				'submitted_at', p.submitted_at)
			from post p cross join lateral case_shows(r, p)
			where p.id = r.post_id and shown
				and p.state in ('pending', 'returned', 'rejected', 'published', 'hidden'))
		else json_build_object('applicant', person_card(a), 'message', r.message) end,
	'history', (select coalesce(json_agg(json_build_object('version', e.version, 'action', e.action,
		'actor', person_card(n), 'at', e.at,
			'reason', e.reason, 'article', e.article_slug, 'advice', e.advice)
				order by e.version), '[]')
		from (select * from case_event where case_id = r.id order by version desc limit 200) e
			join member n on n.id = e.actor_id),
	'decision', r.decision, 'decided_by', (select person_card(n) from member n where n.id = r.decided_by),
	'decided_at', r.decided_at,
	'articles', (select coalesce(json_agg(json_build_object('slug', c.slug, 'title', c.title)
		order by c.position), '[]')
		from charter_article c where c.language = $2 and c.version_id = (
			select v.id from charter_version v where v.effective_at <= now()
				and v.published_at is not null order by v.number desc limit 1)))
  from review_case r join groups g on g.id = r.group_id join member a on a.id = r.author_id
 where r.id = $1::uuid
