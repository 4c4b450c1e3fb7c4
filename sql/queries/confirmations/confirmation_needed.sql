-- What an act on an account takes: "none" where it is about no powers, "given" when another person has
-- confirmed mine, "alone" while nobody else could, "nobody" when the others may not, else "another". Powers
-- that were taken away count for a month.
--   $1 member (who may not be there yet), $2 me, $3 act, $4 roles (an array; null for another act), $5 charge
--   (may be null)
with about as (
	select m.id, $3 = 'archive' or case $3 when 'reset' then m.state in ('active', 'invited')
		else m.id is null or roles_differ(m.id, $4::text[], $5::text[]) end
		and (are_powers(roles_of($1::uuid)) or coalesce(m.powers_until > now(), false)
			or are_powers($4::text[])) as powerful
	  from (select) one left join member m on m.id = $1::uuid
)
select case when not coalesce(powerful, false) then 'none'
		when exists (select from confirmation c where c.act::text = $3 and c.target_id = a.id
			and c.proposed_by = $2::uuid
			and c.state = 'confirmed' and c.expires_at > now()) then 'given'
		when is_alone($2::uuid) then 'alone'
		when not exists (select from confirmers_of($3, $1::uuid, $2::uuid)) then 'nobody'
		else 'another' end
  from about a
