-- The charter in force in one language, and what this person accepted.
--   $1 me, $2 language, $3 with the sources in all languages, for who edits it
with current as (
	select * from charter_version where effective_at <= now() and published_at is not null
	 order by number desc limit 1
), last as (
	select a.accepted_at, a.version_id, v.number from acceptance a
	  join charter_version v on v.id = a.version_id
	 where a.member_id = $1::uuid order by v.number desc limit 1
)
select json_build_object(
	'version', (select json_build_object('id', id, 'number', number, 'title', title,
		'effective_at', effective_at,
		'published_at', published_at, 'sha256', encode(sha256, 'hex')) from current),
	'accepted_at', (select accepted_at from last where version_id = (select id from current)),
	'accepted_number', (select number from last),
	'articles', (select coalesce(json_agg(json_build_object('slug', slug, 'title', title,
		'body', body_tree) order by position), '[]')
		from charter_article where version_id = (select id from current) and language = $2),
	'sources', case when $3::boolean
		then (select coalesce(json_agg(json_build_object('slug', slug, 'language', language,
			'title', title, 'body', body)
		order by position, language), '[]') from charter_article
			where version_id = (select id from current)) end)
