-- Who decided a case, when and how, or why it was closed, to tell the one who came second.
--   $1 case id
-- row: version, state, decision, by, at, why
select r.version, r.state, r.decision, m.name as by, to_json(r.decided_at) #>> '{}' as at,
	case when r.state = 'withdrawn' then (
		select e.action from case_event e where e.case_id = r.id order by e.version desc
			limit 1) end as why
  from review_case r left join member m on m.id = r.decided_by where r.id = $1::uuid
