-- The last word of the reviewers on a text, as its author sees it, with the name of whoever said it: one that
-- was taken back was never said. An advice stays with the text when its author withdraws it, until it is
-- decided anew.
create or replace function case_of_post(post_id uuid) returns json language sql stable
	return (select json_build_object('id', r.id, 'state', case when r.outcome is null then r.state
		else 'open' end,
			'decision', case when r.outcome is null then r.decision end, 'held', r.reason,
			'reason', e.reason, 'article', e.article_slug, 'advice', e.advice,
			'by', (select person_card(n) from member n where n.id = e.actor_id),
			'opened_at', r.opened_at, 'decided_at', case when r.outcome is null
				then r.decided_at end)
		  from review_case r
		  left join lateral (select * from told_event d where d.case_id = r.id
			and d.action in ('publish', 'return', 'reject')
			order by d.version desc limit 1) e on true
		 where r.post_id = case_of_post.post_id and r.kind = 'held_post'
		 order by r.opened_at desc limit 1);
