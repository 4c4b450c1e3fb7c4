-- What the person did in a function or a procedure: decisions and their words, roles given, links made,
-- groups founded, requests opened and advanced, and the consultations and refusals of the last day. Left out:
-- about whom, because that is the data of somebody else.
-- hides: concerned, group_names
-- columns: case_event.actor_id, review_case.claimed_by, review_case.decided_by, member_role.granted_by
-- columns: one_time_link.created_by
-- columns: groups.created_by, data_request.opened_by, data_request_step.actor_id, company_setting.set_by
-- columns: audit.access_seen.actor_id, audit.access_seen.action, audit.access_seen.object_id
-- columns: audit.access_seen.seen_at, audit.access_seen.more
select json_build_object('by', $1::uuid, 'what', what, 'at', at, 'object', object, 'group', in_group,
	'reason', reason, 'article', article,
	'advice', advice, 'note', note, 'more', more)::text
  from (select 'case.' || e.action as what, e.at, e.case_id as object, known.name as in_group, e.reason,
	e.article_slug as article, e.advice, e.note, null::int as more
          from case_event e join review_case c on c.id = e.case_id join groups g on g.id = c.group_id
          cross join lateral group_name(g, $1) known where e.actor_id = $1
        union all
        select 'case.claimed', c.opened_at, c.id, known.name, null, null, null, null, null
          from review_case c join groups g on g.id = c.group_id cross join lateral group_name(g, $1) known
         where c.claimed_by = $1
        union all
        select 'case.decided', c.decided_at, c.id, known.name, c.decision, null, null, null, null
          from review_case c join groups g on g.id = c.group_id cross join lateral group_name(g, $1) known
         where c.decided_by = $1
        union all
        select 'role.granted', r.granted_at, null, null, r.role::text, null, null, null, null
          from member_role r where r.granted_by = $1
        union all
        select 'link.created', l.expires_at, null, null, l.purpose, null, null, null, null
          from one_time_link l where l.created_by = $1
        union all
        select 'group.created', g.created_at, g.id, known.name, null, null, null, null, null from groups g
          cross join lateral group_name(g, $1) known where g.created_by = $1
        union all
        select 'request.opened', q.created_at, q.id, null, q.kind, null, null, null, null from data_request q
         where q.opened_by = $1
        union all
        select 'request.step', s.at, s.request_id, null, s.step, null, null, s.reason, null
          from data_request_step s where s.actor_id = $1
        union all
        select 'company.set', h.effective_at, null, null, h.setting, null, null, null, null
          from company_setting h where h.set_by = $1
        union all
        -- whom a list showed is theirs
        select v.action, v.seen_at, case when m.id is null then v.object_id end,
               null, null, null, null, null, v.more
          from audit.access_seen v left join member m on m.id = v.object_id and m.id <> $1
         where v.actor_id = $1) as act
 order by at, what, object
