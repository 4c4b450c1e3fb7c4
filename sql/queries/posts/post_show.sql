-- One post as a reader sees it; its author also sees the source and the last decision.
--   $1 me, $2 post, $3 may comment
select (post_card(p, g, a, r.kind, $1::uuid)::jsonb || jsonb_build_object('may_comment', $3::boolean
	and p.state = 'published',
		'may_react', $3::boolean and p.state = 'published', 'group', known_group_card(g, k.name))
	|| case when p.author_id = $1::uuid then jsonb_build_object('source', p.body,
		'case', case_of_post(p.id)) else '{}' end)::json
  from post p join groups g on g.id = p.group_id join member a on a.id = p.author_id
  cross join lateral group_name(g, $1::uuid) k
  left join reaction r on r.post_id = p.id and r.member_id = $1::uuid
 where p.id = $2::uuid and p.state <> 'deleted'
