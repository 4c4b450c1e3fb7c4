-- What an invitation or a reset says to the person who holds its link.
--   $1 hash of the token
-- No row: unknown, used or too old.
select json_build_object('name', m.name, 'login', l.login, 'purpose', l.purpose, 'language', m.language)
  from one_time_link l join member m on m.id = l.member_id
 where l.token_hash = decode($1, 'hex') and l.used_at is null and l.expires_at > now()
   and m.state in ('invited', 'active')
   and coalesce(m.email, m.login) is not distinct from l.login
