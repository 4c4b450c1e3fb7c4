-- The account behind an address, for signing in.
--   $1 e-mail in lower case
-- No row: no active account; the caller answers as for a wrong password.
-- row: id, password_hash, brief
select m.id, m.password_hash,
	(select count(*) from member_role where member_id = m.id and role in ('admin', 'dpo')) > 0 as brief
  from member m where m.email = $1 and m.state = 'active'
