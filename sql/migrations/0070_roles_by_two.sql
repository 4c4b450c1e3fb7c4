-- Giving and taking powers takes two people: who made somebody administrator or data protection officer alone could become them.
-- What is proposed says from which roles to which; it takes effect when somebody else confirms it, if these are the roles still.
alter type confirmation_act add value 'roles';
alter table confirmation add column roles_from text[], add column roles_to text[], add column charge text[];
alter table confirmation add constraint confirmation_says_which_roles
	check ((act::text = 'roles') = (roles_from is not null) and (roles_from is null) = (roles_to is null) and (charge is null or roles_to is not null));
comment on column confirmation.roles_from is 'pd=decision; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=keep(claims)';
comment on column confirmation.roles_to is 'pd=decision; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=keep(claims)';
comment on column confirmation.charge is 'pd=decision; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; access=yes; port=no; erase=keep(claims)';

-- Roles that are powers over others.
create function are_powers(roles text[]) returns boolean language sql immutable
	return coalesce(roles && '{moderator,admin,dpo,representative}', false);
-- The roles of somebody, and where they moderate, in the form in which they are proposed: sorted; all, or groups. They say what the
-- statement that asks sees; one that has waited for an account compares its version too.
create function roles_of(person uuid) returns text[] language sql stable
	return (select coalesce(array_agg(role::text order by role::text), '{}') from member_role where member_id = person);
create function charge_of(person uuid) returns text[] language sql stable
	return case when exists (select from member_role where member_id = person and role = 'moderator' and everywhere) then '{all}'::text[]
		else (select coalesce(array_agg(group_id::text order by group_id::text), '{}') from moderator_scope where member_id = person) end;
create function sorted(list text[]) returns text[] language sql immutable
	return (select array_agg(distinct one order by one) from unnest(list) one);
-- Whether somebody would have other roles, or another charge, by these. No charge: as it is.
create function roles_differ(person uuid, wanted text[], charge text[]) returns boolean language sql stable
	return coalesce(sorted(wanted), '{}') <> roles_of(person) or (charge is not null and coalesce(sorted(charge), '{}') <> charge_of(person));

-- Somebody has these roles from now on, and this charge (null: as it is). Whoever is told to be alone in it leaves that written down
-- for those who come later, who are told of it as soon as they have a say. Sessions end, so that no old right lives on.
create function give_roles(person uuid, wanted text[], wanted_charge text[], by_whom uuid, alone uuid) returns bigint language plpgsql volatile as $$
declare before text[] := roles_of(person);
begin
	if alone is not null then
		insert into confirmation (id, act, target_id, proposed_by, reason, state, roles_from, roles_to, charge)
		values (alone, 'roles', person, by_whom, '', 'alone', before, coalesce(sorted(wanted), '{}'), sorted(wanted_charge));
	end if;
	delete from member_role where member_id = person and role::text <> all (wanted);
	insert into member_role as old (member_id, role, granted_by, everywhere)
	select person, r::member_role_name, by_whom, coalesce(r = 'moderator' and wanted_charge = '{all}', false) from unnest(wanted) r
	on conflict (member_id, role) do update set everywhere = excluded.everywhere where wanted_charge is not null and old.everywhere <> excluded.everywhere;
	delete from moderator_scope where member_id = person
		and ('moderator' <> all (wanted) or (wanted_charge is not null and group_id::text <> all (wanted_charge)));
	insert into moderator_scope (member_id, group_id)
	select person, g.id from groups g where g.id::text = any (wanted_charge) and g.privacy <> 'secret' and 'moderator' = any (wanted)
	on conflict (member_id, group_id) do nothing;
	insert into notification (id, member_id, kind) select gen_random_uuid(), person, 'confirmation_alone'
	 where wanted && '{admin,dpo}' and not before && '{admin,dpo}' and exists (select from confirmation where state = 'alone');
	return end_sessions(person, null);
end $$;

-- Whoever proposed something must still be able to: what they proposed falls with them.
create function may_propose(person uuid) returns boolean language plpgsql volatile as $$
begin
	return exists (select from member m join member_role r on r.member_id = m.id and r.role in ('admin', 'dpo')
		where m.id = person and m.state = 'active');
end $$;

-- Whoever has powers over others, and whoever represents the staff: told of what was done on the server. Who is suspended reads it later.
create view watching as
	select distinct m.id as member_id from member m join member_role r on r.member_id = m.id and r.role in ('admin', 'dpo', 'representative')
	 where m.state in ('active', 'suspended');
grant select on watching to parvis_app;

-- What keeps an open proposal from being confirmed, whoever confirms: nobody has used the account yet that would be given powers
-- (whoever made its link could be the first), its roles are others by now, or who proposed it could not any more. NULL: nothing.
create function obstacle_of(c confirmation) returns text language sql stable
	return case when c.act::text <> 'roles' or c.state <> 'open' then null
		when not exists (select from member m join member_role r on r.member_id = m.id and r.role in ('admin', 'dpo')
			where m.id = c.proposed_by and m.state = 'active') then 'proposer'
		when c.roles_from <> roles_of(c.target_id) then 'changed'
		when (select state from member where id = c.target_id) <> 'active'
			and are_powers(array(select unnest(c.roles_to) except select unnest(c.roles_from))) then 'unused' end;
