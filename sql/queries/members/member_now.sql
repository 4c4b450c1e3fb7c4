-- Where an account stands now, to say why a write on it did nothing, or what it changed.
--   $1 member
-- row: version, state, roles
select version, state,
       (select string_agg(role::text, ' ' order by role) from member_role where member_id = id) as roles
  from member where id = $1::uuid
