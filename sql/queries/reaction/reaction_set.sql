-- Sets or changes a reaction; the post keeps the counts.
--   $1 me, $2 post, $3 kind (its name)
-- No row: the post is not published.
-- audit: none, mood is not evidence
with before as (
	select kind from reaction where post_id = $2::uuid and member_id = $1::uuid
), wanted as materialized (   -- a text that is taken back or deleted at this moment is waited for, and not answered
	select p.id, array_position(array['like','love','thanks','laugh','wow','sad','angry'], $3)::smallint as kind
	  from post p where p.id = $2::uuid and p.state = 'published' for no key update
), written as (
	insert into reaction (post_id, member_id, kind) select id, $1::uuid, kind from wanted
	on conflict (post_id, member_id) do update set kind = excluded.kind, at = now()
	returning kind
), counted as (
	update post p set reaction_counts = (
		select array_agg(greatest(0, n + (i = w.kind)::int - coalesce((i = b.kind)::int, 0)) order by i)
		  from unnest(p.reaction_counts) with ordinality as u (n, i))
	  from wanted w join written on true left join before b on true where p.id = w.id
	returning p.reaction_counts
), done (answer) as (
	select json_build_object('reactions', reaction_counts, 'my_reaction', $3::text)::text from counted
)
