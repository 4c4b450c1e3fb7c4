-- What a new link for an account takes: "none" for who has no powers, nor had any this month, or was never here, "given" when another person has confirmed
-- mine, "alone" while nobody else could, "nobody" when the others may not, else "another".
--   $1 member, $2 me
select case when m.state <> 'active' or (coalesce(m.powers_until <= now(), true) and not exists (select from member_role r
			where r.member_id = m.id and r.role in ('moderator', 'admin', 'dpo', 'representative'))) then 'none'
		when exists (select from confirmation c where c.act = 'reset' and c.target_id = m.id and c.proposed_by = $2::uuid
			and c.state = 'confirmed' and c.expires_at > now()) then 'given'
		when not exists (select from member_role r join member o on o.id = r.member_id and o.state in ('active', 'suspended')
			where r.role in ('admin', 'dpo') and r.member_id <> $2::uuid)
			and not exists (select from member o where o.id <> $2::uuid and o.powers_until > now()) then 'alone'
		when not exists (select from confirmer f, member me where me.id = $2::uuid and f.member_id not in (m.id, $2::uuid)
			and f.address is distinct from lower(regexp_replace(me.email, '\+[^@]*@', '@'))) then 'nobody'
		else 'another' end
  from member m where m.id = $1::uuid
