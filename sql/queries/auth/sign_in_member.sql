-- The account behind an address or a login, for signing in; and under which key tries are counted where there
-- is none: as coarse as accounts are found, so that counting tells nobody which there are.
--   $1 address or login, in lower case
-- The account is null where there is no active one; the caller answers as for a wrong password.
-- row: key, id, password_hash, brief
select case when position('@' in $1) > 0 then $1 else name_key($1) end as key, m.id, m.password_hash,
	(select count(*) from member_role where member_id = m.id and role in ('admin', 'dpo')) > 0 as brief
  from (select) one left join member m on m.state = 'active'
	and (m.email = $1 or name_key(m.login) = name_key($1) and position('@' in $1) = 0)
