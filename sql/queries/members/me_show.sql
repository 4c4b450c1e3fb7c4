-- What the page needs to know of the person who looks at it. What it shows up to 99 ("99+") is counted one
-- further, so that it knows whether there are more.
--   $1 me, $2 capabilities of the site (an array), $3 company where it has no name of its own
with reviewed as (
	select group_id, bool_or(animator) as animator, bool_or(texts) as texts, bool_or(requests) as requests
	  from reviewing where member_id = $1::uuid group by group_id
), mine as (
	select g.id, g.name, g.purpose, g.privacy, coalesce(v.animator, false) as animator,
	g.posting = 'all' or coalesce(v.animator, false) as may_post,
		-- the home feed shows every group
		(select max(seen_at) from feed_visit v where v.member_id = $1::uuid
			and (v.group_id = g.id or v.group_id is null)) as seen_at
	  from membership m join groups g on g.id = m.group_id left join reviewed v on v.group_id = g.id
	 where m.member_id = $1::uuid and m.state = 'member' and g.archived_at is null
	 -- one more than is shown: no more can be joined (membership_limit), but groups come back from
	 -- closing
	 order by lower(g.name), g.id limit 501
), shown as (
	select * from mine order by lower(name), id limit 500
-- group by group, and no further than the page shows: a long queue costs no more than a short one
), waiting as (
	select v.group_id, c.cases from reviewed v cross join lateral (
		select count(*) as cases from (select from review_case r
			 where r.group_id = v.group_id and r.state = 'open' and r.author_id <> $1::uuid
				and case r.kind when 'membership' then v.requests else v.texts end
				limit 100) x) c
), charter as (
	select v.id, v.number from charter_version v where v.effective_at <= now()
	   and v.published_at is not null order by v.number desc limit 1
)
select json_build_object('id', m.id, 'name', m.name, 'email', m.email, 'login', m.login, 'title', m.title,
	'department', m.department,
	'language', m.language,
	'roles', (select coalesce(json_agg(role order by role), '[]') from member_role
		where member_id = m.id),
	'guest', exists (select from member_role where member_id = m.id and role = 'guest'),
	'charter', json_build_object('version', (select number from charter),
		'accepted', not exists (select from charter c where not exists (
			select from acceptance a where a.member_id = m.id and a.version_id = c.id))),
	'can', to_json($2::text[] || case when exists (select from reviewed) then array['review']
		else '{}'::text[] end),
	'groups', (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name,
		'purpose', g.purpose, 'privacy', g.privacy,
			'animator', g.animator, 'may_post', g.may_post, 'waiting', coalesce(w.cases, 0),
			'new', (select count(*) from (select from published_post p where p.group_id = g.id
				and p.published_at > coalesce(g.seen_at, now() - interval '7 days')
				and p.author_id <> m.id limit 100) x)) order by lower(g.name)), '[]')
		from shown g left join waiting w on w.group_id = g.id),
	'more_groups', (select count(*) from mine) > 500,
	'waiting', (select coalesce(sum(cases), 0) from waiting),
	'drafts', (select count(*) from (select from post p
		where p.author_id = m.id and p.state = 'draft' limit 100) x),
	'unread', (select count(*) from (select from notification n where n.member_id = m.id
		and n.read_at is null and n.deliver_after <= now()
		and (n.kind not in ('case_waiting', 'membership_waiting') or exists (select from review_case r
			join reviewed v on v.group_id = r.group_id
			where r.id = n.case_id and r.state = 'open' and r.author_id <> m.id and case r.kind
				when 'membership' then v.requests else v.texts end)) limit 100) x),
	'requests', case when 'handle_requests' = any ($2::text[]) then
		(select count(*) from (select from data_request where closed_at is null limit 100) x)
			else 0 end,
	'confirmations', case when 'confirm' = any ($2::text[])
		then (select count(*) from (select from confirmation c
		where c.state = 'open' and c.expires_at > now()
		  and m.id in (select member_id from confirmers_of(c.act::text, c.target_id, c.proposed_by))
		limit 100) x) else 0 end,
	'begun', case when 'manage_members' = any ($2::text[])
		then json_build_object('charter', exists (select from charter),
		'people', exists (select from member o where o.id <> m.id),
			'group', exists (select from groups)) end,
	'company', (select coalesce(nullif(c.name, ''), $3::text) from company c))
  from member m where m.id = $1::uuid
