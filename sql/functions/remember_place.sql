-- What is known of a person who has just signed in. The twenty last devices of a person, no more.
create or replace function remember_place(person uuid, device bytea, network bytea) returns bigint
	language sql volatile as $$
	insert into known_network as n (key) values (network)
	on conflict (key) do update set seen_at = now() where n.seen_at < now() - interval '1 hour';
	insert into known_device (token_hash, member_id) values (device, person)
	on conflict (token_hash, member_id) do update set seen_at = now();
	delete from known_device where member_id = person and token_hash in (
		select d.token_hash from known_device d where d.member_id = person
			order by d.seen_at desc offset 20);
	select 1::bigint $$;
