-- What was proposed and needs a second person: what I may confirm, what I proposed, and what came of all
-- others. Why, and what was answered, is for those who propose and confirm; representatives of the staff see
-- who did what.
--   $1 me, $2 whether the words are shown, $3 limit of each part
with shown as materialized (
	select c.*, c.state in ('open', 'confirmed') and c.expires_at > now() as runs from confirmation c
	 order by c.proposed_at desc, c.id desc limit 4 * $3::int
), card as (
	select s.id, s.runs, s.state, s.proposed_by, s.proposed_at,
		s.runs and s.state = 'open' and $2::boolean and exists (select from confirmer f, member p
			where f.member_id = $1::uuid and p.id = s.proposed_by
			  and f.member_id not in (s.target_id, s.proposed_by)
			and f.address is distinct from lower(regexp_replace(p.email, '\+[^@]*@', '@'))) as
				mine_to_confirm,
		json_build_object('id', s.id, 'act', s.act, 'version', s.version,
			'state', case when s.runs or s.state not in ('open', 'confirmed') then s.state::text
				else 'expired' end,
			'proposed_at', s.proposed_at, 'expires_at', s.expires_at, 'decided_at', s.decided_at,
			'target', (select person_card(m) from member m where m.id = s.target_id),
			'proposed_by', (select person_card(m) from member m where m.id = s.proposed_by),
			'decided_by', (select person_card(m) from member m where m.id = s.decided_by),
			'roles', case when s.roles_to is not null then json_build_object('from', s.roles_from,
				'to', s.roles_to,
				'charge', case when s.charge = '{all}' then '"all"'::json
					when s.charge is not null and 'moderator' = any (s.roles_to) then (
					select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name)
						order by lower(g.name), g.id), '[]')
					  from groups g where g.id::text = any (s.charge)
						and g.privacy <> 'secret') end) end,
			'obstacle', case when s.runs then obstacle_of(c) end,
			'request', (select json_build_object('id', q.id, 'number', q.number, 'kind', q.kind)
				from data_request q where q.id = s.request_id),
			'reason', case when $2::boolean then s.reason end, 'word', case when $2::boolean
				then s.word end,
			'confirmers', case when s.runs and s.state = 'open'
				then (select coalesce(json_agg(f.name order by f.name), '[]') from (
				select m.name from confirmer f join member m on m.id = f.member_id
				  join member p on p.id = s.proposed_by
				 where f.member_id not in (s.target_id, s.proposed_by)
				   and f.address is distinct from lower(regexp_replace(p.email,
					'\+[^@]*@', '@')) order by m.name limit 5) f) end) as card
	  from shown s join confirmation c on c.id = s.id
)
select json_build_object(
	'to_confirm', (select coalesce(json_agg(c.card order by c.proposed_at), '[]') from (
		select * from card where mine_to_confirm order by proposed_at limit $3::int) c),
	'mine', (select coalesce(json_agg(c.card order by c.proposed_at desc), '[]') from (
		select * from card where runs and proposed_by = $1::uuid order by proposed_at desc
			limit $3::int) c),
	'history', (select coalesce(json_agg(c.card order by c.proposed_at desc), '[]') from (
		select * from card where not mine_to_confirm and not (runs and proposed_by = $1::uuid)
		 order by proposed_at desc limit $3::int) c))
