-- Accepts the charter in force: a receipt with the hash of the text. Accepting twice gives the same receipt.
--   $1 me, $2 version
-- No row: that version is not the one in force.
-- audit: charter.accept
-- right: session
with current as (
	select id, sha256 from charter_version where effective_at <= now() and published_at is not null
	 order by number desc limit 1
), accepted as (
	insert into acceptance (member_id, version_id, sha256) select $1::uuid, id, sha256 from current
		where id = $2::uuid
	on conflict (member_id, version_id) do nothing
	returning version_id, sha256, accepted_at
), receipt as (
	select * from accepted
	union all select a.version_id, a.sha256, a.accepted_at from acceptance a
		join current c on c.id = a.version_id
		where a.member_id = $1::uuid and a.version_id = $2::uuid
), done (answer) as (
	select json_build_object('version', version_id, 'sha256', encode(sha256, 'hex'),
		'accepted_at', accepted_at)::text from receipt limit 1
)
