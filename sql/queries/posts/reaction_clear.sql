-- Takes a reaction back.
--   $1 me, $2 post
-- No row: the post is not published.
-- audit: none, mood is not evidence
-- right: place
with wanted as materialized (   -- the post before the reaction, as who sets one does: no deadlock
	select id from post where id = $2::uuid and state = 'published' for no key update
), gone as (
	delete from reaction r using wanted where r.post_id = wanted.id and r.member_id = $1::uuid
		returning r.kind
), counted as (
	update post p set reaction_counts = (
		select array_agg(n - coalesce((i = g.kind)::int, 0) order by i)
		  from unnest(p.reaction_counts) with ordinality as u (n, i))
	  from wanted w left join gone g on true where p.id = w.id
	returning p.reaction_counts
), done (answer) as (
	select json_build_object('reactions', reaction_counts, 'my_reaction', null)::text from counted
)
