-- Opens a session; the previous one of the same browser ends. The place is remembered, and the person's own
-- failures are forgiven.
--   $1 session, $2 session hash (of its token), $3 member, $4 device,
--   $5 previous hash (of the token of the session before; may be null),
--   $6 brief (true: 12 hours, else 7 days), $7 password hash (as it was checked),
--   $8 device hash (of its token), $9 network (a digest in hexadecimal),
--   $10 counters (of own failures, an array), $11 amounts (how much they forget, an array)
-- No row: the password or the state of the account changed while the password was being checked.
-- audit: session.open
-- right: none, the password that was checked is held below
-- the account before its sessions, as who changes the password does: one of the two waits, and no deadlock
with known as materialized (
	select id from member where id = $3::uuid and state = 'active' and password_hash = $7 for share
), ended as (
	delete from session using (select count(*) from known) first where id in (
		select id from session where token_hash = decode($5, 'hex')
		-- the oldest of very many
		union all (select s.id from session s where s.member_id = $3::uuid order by s.seen_at desc,
			s.id offset 49))
), forgiven as materialized (   -- what is asked for below is done
	select forgive($10::text[], $11::text[]) from known
), remembered as materialized (
	select remember_place(id, decode($8, 'hex'), decode($9, 'hex')) from known, forgiven
), opened as (
	insert into session (id, token_hash, member_id, device, expires_at)
	select $1::uuid, decode($2, 'hex'), id, $4, now() + case when $6::boolean then interval '12 hours'
		else interval '7 days' end from known
	returning id
), done (answer) as (
	select '{}'::text from opened, forgiven, remembered
)
