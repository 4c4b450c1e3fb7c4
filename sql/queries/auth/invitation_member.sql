-- Whose link it is, what the password must not contain, and whether they say themselves who they are.
--   $1 hash of the token
-- row: id, name, login, brief, first
select m.id, m.name, l.login,
	(select count(*) from member_role where member_id = m.id and role in ('admin', 'dpo')) > 0 as brief,
	l.purpose = 'first_admin' as first
  from one_time_link l join member m on m.id = l.member_id
 where l.token_hash = decode($1, 'hex') and l.used_at is null and l.expires_at > now()
   and m.state in ('invited', 'active')
   and coalesce(m.email, m.login) is not distinct from l.login
