-- Who decided a case, when and how, or why it was closed, to tell the one who came second.
--   $1 case id
select r.version, r.state, r.decision, m.name, to_json(r.decided_at) #>> '{}',
	case when r.state = 'withdrawn' then (select e.action from case_event e where e.case_id = r.id order by e.version desc limit 1) end
  from review_case r left join member m on m.id = r.decided_by where r.id = $1::uuid
