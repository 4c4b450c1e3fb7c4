-- A new link for the first administrator, who has never been here: with another name or address if they are
-- given. Older links die.
--   $1 member, $2 name (may be null), $3 e-mail (may be null), $4 hash of the link's token
-- No row: the account was used in the meantime.
-- audit: member.invite
-- right: none, the terminal
with named as (
	update member set name = coalesce($2, name), email = coalesce($3, email), version = version + 1
		where id = $1::uuid and state = 'invited' returning id, email
), linked as (
	insert into one_time_link (token_hash, purpose, member_id, login, expires_at)
	select decode($4, 'hex'), 'first_admin', id, email, now() + interval '24 hours' from named
	 where email is not null
	returning token_hash, login
), older as (
	update one_time_link l set used_at = now() from linked where l.member_id = $1::uuid
		and l.used_at is null and l.token_hash <> linked.token_hash
), done (answer) as (
	select login from linked
)
