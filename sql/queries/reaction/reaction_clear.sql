-- Takes a reaction back.
--   $1 me, $2 post
-- No row: the post is not published.
-- audit: none, mood is not evidence
with gone as (
	delete from reaction where post_id = $2::uuid and member_id = $1::uuid returning kind
), counted as (
	update post p set reaction_counts = (
		select array_agg(greatest(0, n - coalesce((i = g.kind)::int, 0)) order by i)
		  from unnest(p.reaction_counts) with ordinality as u (n, i))
	  from (select 1) one left join gone g on true where p.id = $2::uuid and p.state = 'published'
	returning p.reaction_counts
), done (answer) as (
	select json_build_object('reactions', reaction_counts, 'my_reaction', null)::text from counted
)
