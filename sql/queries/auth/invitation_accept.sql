-- Uses a link once: sets the password, makes the account active, ends old sessions and opens one. Who was
-- here before is told.
--   $1 link hash (of its token), $2 password hash, $3 name (may be null), $4 email (may be null),
--   $5 session, $6 session hash (of its token), $7 device, $8 brief, $9 notification,
--   $10 device hash (of its token), $11 network (a digest in hexadecimal)
-- No row: unknown, used or too old.
-- audit: invitation.accept
-- right: none, the link is the right, and is used up
with used as (
	update one_time_link l set used_at = now() from member m
	 where l.token_hash = decode($1, 'hex') and l.used_at is null and l.expires_at > now()
	   and m.id = l.member_id and m.state in ('invited', 'active')
	returning l.member_id, l.purpose
), active as (
	update member set password_hash = $2, state = 'active', name = case when member.state = 'invited'
		then coalesce($3, name) else name end,
		email = coalesce($4, email), version = version + 1
	  from used where member.id = used.member_id
	returning member.id
), ended as materialized (
	select id, end_sessions(id, $5::uuid) from active
), opened as (
	insert into session (id, token_hash, member_id, device, expires_at)
	select $5::uuid, decode($6, 'hex'), id, $7, now() + case when $8::boolean then interval '12 hours'
		else interval '7 days' end from ended
	returning member_id
), forgotten as (   -- who had the old password may have had a device
	delete from known_device d using active where d.member_id = active.id and d.token_hash <> decode($10,
		'hex')
), remembered as materialized (
	select remember_place(id, decode($10, 'hex'), decode($11, 'hex')) from active
), told as (
	insert into notification (id, member_id, kind) select $9::uuid, member_id, 'password_reset' from used
		where purpose = 'reset'
), done (answer) as (
	select member_id::text from opened, remembered
)
