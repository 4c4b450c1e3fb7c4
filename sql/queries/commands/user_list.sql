-- Every account with its roles, for the terminal of who runs the server.
-- row: state, email, login, name, roles
select m.state, coalesce(m.email, '') as email, coalesce(m.login, '') as login, m.name,
       coalesce((select string_agg(r.role::text, ',' order by r.role) from member_role r
                  where r.member_id = m.id), '') as roles
  from member m order by m.state, m.name, m.id
