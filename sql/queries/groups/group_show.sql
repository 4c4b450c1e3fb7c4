-- A group as one person sees it; who was not let in lately reads why. What they may do there was decided in C
-- and comes as parameters.
--   $1 me, $2 group, $3 first state (of a post; may be null), $4 may post, $5 may join (may be null),
--   $6 may edit, $7 may decide members, $8 reviewer, $9 role, $10 may appoint, $11 may read, $12 may enter,
--   $13 may comment
select json_build_object('id', g.id, 'name', g.name, 'description', g.description,
	'editorial_line', g.editorial_line,
	'purpose', g.purpose, 'privacy', g.privacy, 'posting', g.posting, 'approval', g.approval,
	'joining', g.joining,
	'archived', g.archived_at is not null, 'version', g.version, 'role', $9::text,
	'reviewer', $8::boolean,
	'audience', (select json_build_object('members', count(*) filter (where not guest),
		'guests', count(*) filter (where guest))
		from group_member where group_id = g.id),
	'animators', (select coalesce(json_agg(json_build_object('id', a.member_id, 'name', a.name,
		'title', a.title, 'mandate', a.id,
			'origin', a.origin, 'deputy', a.deputy, 'starts_on', a.starts_on,
				'ends_on', a.ends_on) order by a.deputy, a.starts_on, a.name), '[]')
		from (select d.*, n.name, n.title from mandate d join member n on n.id = d.member_id
			and n.state = 'active'
		join membership k on k.member_id = d.member_id and k.group_id = d.group_id
		 and k.state = 'member' where d.group_id = g.id and mandate_runs(d)
			order by d.deputy, d.starts_on, n.name limit 100) a),
	'ahead', case when $6::boolean
		then (select coalesce(json_agg(json_build_object('id', a.member_id, 'name', a.name,
			'title', a.title, 'mandate', a.id,
			'origin', a.origin, 'deputy', a.deputy, 'starts_on', a.starts_on,
				'ends_on', a.ends_on) order by a.starts_on, a.name), '[]')
		from (select d.*, n.name, n.title from mandate d join member n on n.id = d.member_id
			and n.state = 'active'
			where d.group_id = g.id and d.starts_on > today() and not mandate_over(d)
				order by d.starts_on, n.name limit 100) a) end,
	'first_state', $3::text, 'may_post', $4::boolean, 'may_join', $5::text, 'may_edit', $6::boolean,
	'may_appoint', $10::boolean, 'may_read', $11::boolean, 'may_enter', $12::boolean,
	'may_comment', $13::boolean,
	'may_decide_members', $7::boolean,
	'moderated', exists (select from moderating m where m.group_id = g.id and m.member_id <> $1::uuid),
	'ends', case when $6::boolean and g.archived_at is null then what_waits(g.id) end,
	'waiting', (select count(*) from (select from review_case r
		where r.group_id = g.id and r.state = 'open' and r.author_id <> $1::uuid
		  and case r.kind when 'membership' then $7::boolean else $8::boolean or $9 = 'animator' end
		limit 1000) x),
	'refused', case when $9 = 'visitor'
		then (select json_build_object('reason', e.reason, 'advice', e.advice, 'at', e.at,
			'by', (select person_card(n) from member n where n.id = e.actor_id))
		from review_case r join told_event e on e.case_id = r.id and e.action = 'refuse_member'
		where r.group_id = g.id and r.author_id = $1::uuid and r.kind = 'membership'
		  and r.decision = 'refuse_member'
		  and r.decided_at > now() - interval '90 days'
		order by e.at desc limit 1) end,
	'entered', (select coalesce(json_agg(json_build_object('id', c.id, 'version', c.version,
		'by', (select person_card(n) from member n where n.id = c.proposed_by),
		'confirmed_by', (select person_card(n) from member n where n.id = c.decided_by),
		'reason', c.reason, 'last_day', last_day(c.ends_at), 'mine', c.proposed_by = $1::uuid) order by c.ends_at), '[]')
		from (select c.* from entering e join confirmation c on c.id = e.confirmation_id
			where e.group_id = g.id and ($9 in ('member', 'animator') or e.member_id = $1::uuid)
			order by c.ends_at limit 20) c))
  from groups g where g.id = $2::uuid
