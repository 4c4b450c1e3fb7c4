-- Tells whoever may confirm what was just proposed, and at once the person whom it concerns, if any; as JSON
-- for who proposed it.
create or replace function announce_proposal(c confirmation) returns json language plpgsql volatile as $$
begin
	insert into notification (id, member_id, kind, confirmation_id)
	select gen_random_uuid(), f.member_id, 'confirmation_asked', c.id
	  from confirmers_of(c.act::text, c.target_id, c.proposed_by) f
	union all
	select gen_random_uuid(), c.target_id, 'confirmation_of_me', c.id where c.target_id is not null;
	return json_build_object('id', c.id, 'act', c.act, 'state', c.state, 'version', c.version,
		'expires_at', c.expires_at);
end $$;
