-- Changes a group; null leaves a field as it is. What waits in a group that is closed for writing ends, and
-- who waited is told; so do requests to come into a group that becomes secret, which who asked could not see
-- any more; whose charge it is ends.
--   $1 group, $2 version, $3 name, $4 description, $5 editorial line, $6 purpose, $7 privacy, $8 posting,
--   $9 approval, $10 joining, $11 archived, $12 me
-- No row: somebody changed it meanwhile, or it would show to more people what was written for few.
-- audit: group.edit
-- right: group
with held as materialized (   -- before its texts are asked about: who is writing one is waited for
	select id, privacy as before, archived_at is null as lived from groups where id = $1::uuid
	   and version = $2::int for no key update
), edited as (
	update groups set name = coalesce($3, name), description = coalesce($4, description),
	editorial_line = coalesce($5, editorial_line),
		purpose = coalesce($6, purpose), privacy = coalesce($7, privacy),
		posting = coalesce($8, posting),
		approval = coalesce($9, approval), joining = coalesce($10, joining),
		archived_at = case $11::boolean when true then coalesce(archived_at, now()) when false
			then null else archived_at end,
		version = version + 1
	  from held
	 where groups.id = held.id and not (privacy_loosens(before, coalesce($7, before))
		and has_texts(held.id))
	returning groups.id, lived and archived_at is not null as closes,
		not lived and archived_at is null as opens, before <> 'secret'
	   and privacy = 'secret' as hides
), ended as materialized (
	select case when closes then give_back_texts(id, null, 'group_archived', $12::uuid)
		else 0 end as texts,
		case when closes or hides then end_requests(id, null, case when closes then 'group_archived'
			else 'group_secret' end, $12::uuid) else 0 end as requests,
		case when closes then end_invitations(id, null) else 0 end as invitations,
		case when opens then tell_unled(id) end   -- who animated it may be gone since
	  from edited
), done (answer) as (
	select json_build_object('texts', texts, 'requests', requests, 'invitations', invitations)::text
	  from ended
)
