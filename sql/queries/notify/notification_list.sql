-- A person's notices, newest first; that something waits for their decision, only while it does and they may
-- decide it: from whom, but not what it says, which is read in the queue and leaves an entry there. A
-- decision is told when it takes effect, with the name of whoever made it and what they said; so is, to a
-- group, who reads there for a time. Rights are
-- those of now: who has left a group no longer reads what is said there, nor the name of a secret one.
--   $1 me, $2 before (microseconds; may be null), $3 before id (may be null), $4 limit, $5 guest
with mine as materialized (
	select group_id, bool_or(texts) as texts, bool_or(requests) as requests
	  from reviewing where member_id = $1::uuid group by group_id
), ahead as materialized (
	select n.* from notification n
	  left join lateral (   -- looked for by each notice: "exists" may read all cases
		select true as waits from review_case r join mine v on v.group_id = r.group_id
		 where n.kind in ('case_waiting', 'membership_waiting') and r.id = n.case_id
		   and r.state = 'open'
		   and r.author_id <> $1::uuid
		   and case r.kind when 'membership' then v.requests else v.texts end) due on true
	 where n.member_id = $1::uuid and n.deliver_after <= now()
	   and (due.waits or n.kind not in ('case_waiting', 'membership_waiting'))
	   and (n.created_at, n.id)
		< (moment_back($2, 'infinity'), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
	 order by n.created_at desc, n.id desc limit $4::int + 1
), page as (   -- one more than is shown: it tells whether there is a next page
	select * from ahead order by created_at desc, id desc limit $4::int), seen as (
	select n.*, k.name as group_name, d.actor_id as decider_id, d.reason, d.advice,
		(g.privacy = 'open' and not $5::boolean) or m.state = 'member' as reads
	  from page n left join groups g on g.id = n.group_id left join lateral group_name(g, $1::uuid) k
	    on true
	  left join membership m on m.group_id = n.group_id and m.member_id = $1::uuid
	  left join lateral (select e.* from told_event e where e.case_id = n.case_id and e.at <= n.created_at
		and e.action = case n.kind when 'post_published' then 'publish' when 'post_returned'
			then 'return' when 'post_rejected' then 'reject'
			when 'membership_accepted' then 'accept_member' when 'membership_refused'
				then 'refuse_member' end
		order by e.version desc limit 1) d on true
)
select json_build_object(
	'items', (select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind,
		'created_at', n.created_at, 'read', n.read_at is not null,
			'group', case when n.group_name is not null then json_build_object('id', n.group_id,
				'name', n.group_name) end,
			'post', n.post_id, 'case', n.case_id, 'request', n.request_id,
			'actor', case when n.decider_id is not null then (select person_card(a) from member a
				where a.id = n.decider_id)
				when n.kind in ('case_waiting', 'membership_waiting')
					then (select person_card(a) from review_case r
						join member a on a.id = r.author_id where r.id = n.case_id)
				when n.confirmation_id is not null then (select person_card(a)
					from confirmation c join member a
					on a.id = case when n.kind in ('confirmation_confirmed',
						'confirmation_refused') then c.decided_by
						when n.kind = 'entering_ended' then n.actor_id
						else c.proposed_by end
					where c.id = n.confirmation_id)
				when n.actor_id is not null then (select person_card(a) from member a
					where a.id = n.actor_id and (n.reads or n.group_id is null))
				when n.reads then (select person_card(a) from comment c
					join member a on a.id = c.author_id where c.id = n.comment_id) end,
			'about', coalesce((select person_card(a) from confirmation c
				join member a on a.id = case n.kind when 'group_entered' then c.decided_by
					else c.target_id end where c.id = n.confirmation_id),
				(select person_card(a) from member a where a.id = n.about_id
					and (n.reads or n.group_id is null))),
			'act', (select c.act from confirmation c where c.id = n.confirmation_id),
			'right', (select q.kind from data_request q where q.id = n.request_id
				and q.member_id = $1::uuid),
			'reason', n.reason, 'advice', coalesce(n.advice, e.reason), 'last_day', last_day(e.ends_at),
			'excerpt', case
				when n.comment_id is null then (select tree_excerpt(p.body_tree, 140)
					from post p where p.id = n.post_id and p.author_id = $1::uuid
					and p.state <> 'deleted')
				when n.reads then (select tree_excerpt(c.body_tree, 140) from comment c
					where c.id = n.comment_id and c.state = 'published') end)
			order by n.created_at desc, n.id desc), '[]') from seen n
		left join confirmation e on e.id = n.confirmation_id and n.kind = 'group_entered'),
	'next', (select moment(created_at) || '.' || id from page where (select count(*) from ahead) > $4::int
		order by created_at, id limit 1))
