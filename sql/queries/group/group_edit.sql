-- Changes a group; null leaves a field as it is.
--   $1 group, $2 version, $3 name, $4 description, $5 editorial line, $6 purpose, $7 privacy, $8 posting, $9 approval, $10 joining, $11 archived
-- No row: somebody changed it meanwhile, or it would show to more people what was written for few.
-- audit: group.edit
-- right: group
with held as materialized (   -- before its texts are asked about: who is writing one is waited for
	select id, privacy as before from groups where id = $1::uuid and version = $2::int for no key update
), edited as (
	update groups set name = coalesce($3, name), description = coalesce($4, description), editorial_line = coalesce($5, editorial_line),
		purpose = coalesce($6, purpose), privacy = coalesce($7, privacy), posting = coalesce($8, posting),
		approval = coalesce($9, approval), joining = coalesce($10, joining),
		archived_at = case $11::boolean when true then coalesce(archived_at, now()) when false then null else archived_at end,
		version = version + 1
	  from held
	 where groups.id = held.id and not (privacy_loosens(before, coalesce($7, before)) and has_texts(held.id))
	returning groups.id, version
), done (answer) as (
	select json_build_object('id', id, 'version', version)::text from edited
)
