-- Who decided a case, when and how, to tell the one who came second.
--   $1 case id
select r.version, r.state, r.decision, m.name, to_json(r.decided_at) #>> '{}' from review_case r left join member m on m.id = r.decided_by where r.id = $1::uuid
