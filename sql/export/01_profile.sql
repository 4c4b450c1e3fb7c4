-- The account: who the person is here, their roles, and the groups they read as a moderator.
-- Left out: the password's digest and the seed of the second factor (copies would weaken the account); who
-- gave a role.
-- hides: credentials, givers, group_names
-- columns: member.id, member.name, member.email, member.login, member.title, member.department
-- columns: member.language, member.state, member.created_at
-- columns: member.powers_until
-- columns: member_role.member_id, member_role.role, member_role.granted_at, member_role.everywhere
-- columns: moderator_scope.member_id, moderator_scope.group_id
-- portable
select json_build_object('id', m.id, 'name', m.name, 'email', m.email, 'login', m.login, 'title', m.title,
	'department', m.department,
	'language', m.language, 'state', m.state, 'created_at', m.created_at, 'powers_until', m.powers_until,
	'roles', (select coalesce(json_agg(json_build_object('role', r.role, 'granted_at', r.granted_at,
		'everywhere', case when r.role = 'moderator' then r.everywhere end) order by r.granted_at,
		r.role), '[]')
	            from member_role r where r.member_id = m.id),
	'moderates', (select coalesce(json_agg(json_build_object('group', g.id, 'name', known.name)
		order by known.name, g.id), '[]')
	                from moderator_scope s join groups g on g.id = s.group_id
				cross join lateral group_name(g, $1) known where s.member_id = m.id))::text
  from member m where m.id = $1
