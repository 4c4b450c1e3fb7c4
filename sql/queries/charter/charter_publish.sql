-- Publishes a new version of the charter, in force at once; everybody accepts again.
--   $1 version, $2 title, $3 sha256 (of the whole text), $4 slugs, $5 languages, $6 titles, $7 bodies,
--   $8 trees (five arrays of equal length)
-- audit: charter.publish
-- right: session
with published as (
	insert into charter_version (id, number, title, effective_at, sha256, published_at)
	select $1::uuid, coalesce(max(number), 0) + 1, $2, now(), decode($3, 'hex'), now()
	  from charter_version
	returning id, number
), written as (
	insert into charter_article (version_id, slug, position, language, title, body, body_tree)
	select p.id, a.slug, dense_rank() over (order by a.first), a.language, a.title, a.body,
		settled_mentions(a.tree::json, null)
	  from published p, (select *, min(place) over (partition by slug) as first
		from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
		with ordinality as u (slug, language, title, body, tree, place)) a
), done (answer) as (
	select json_build_object('id', id, 'number', number)::text from published
)
