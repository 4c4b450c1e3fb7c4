-- Somebody has these roles from now on, and this charge (null: as it is). Whoever is told to be alone in it
-- leaves that written down for those who come later, who are told of it as soon as they have a say. Sessions
-- end, so that no old right lives on.
create or replace function give_roles(person uuid, wanted text[], wanted_charge text[], by_whom uuid,
	alone uuid) returns bigint language plpgsql volatile as $$
declare before text[] := roles_of(person);
begin
	if alone is not null then
		insert into confirmation (id, act, target_id, proposed_by, reason, state, roles_from,
			roles_to, charge)
		values (alone, 'roles', person, by_whom, '', 'alone', before, coalesce(sorted(wanted), '{}'),
			sorted(wanted_charge));
	end if;
	delete from member_role where member_id = person and role::text <> all (wanted);
	insert into member_role as old (member_id, role, granted_by, everywhere)
	select person, r::member_role_name, by_whom, coalesce(r = 'moderator' and wanted_charge = '{all}',
		false) from unnest(sorted(wanted)) r
	on conflict (member_id, role) do update set everywhere = excluded.everywhere
	where wanted_charge is not null and old.everywhere <> excluded.everywhere;
	delete from moderator_scope where member_id = person
		and ('moderator' <> all (wanted)
			or (wanted_charge is not null and group_id::text <> all (wanted_charge)));
	insert into moderator_scope (member_id, group_id)
	select person, g.id from groups g where g.id::text = any (wanted_charge) and g.privacy <> 'secret'
	   and 'moderator' = any (wanted)
	on conflict (member_id, group_id) do nothing;
	insert into notification (id, member_id, kind) select gen_random_uuid(), person, 'confirmation_alone'
	 where have_a_say(wanted) and not have_a_say(before) and exists (select from confirmation
		where state = 'alone');
	return end_sessions(person, null);
end $$;
