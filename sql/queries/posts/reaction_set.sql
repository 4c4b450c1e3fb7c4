-- Sets or changes a reaction; the post keeps the counts.
--   $1 me, $2 post, $3 kind (its name)
-- No row: the post is not published.
-- audit: none, mood is not evidence
-- right: place
-- a text that is taken back or deleted at this moment is waited for, and not answered
with wanted as materialized (
	select p.id, reaction_kind($3) as kind
	  from post p where p.id = $2::uuid and p.state = 'published' for no key update
), counting as materialized (   -- after the wait: another device of this person may have reacted meanwhile
	select id, kind, reaction_standing(id, $1::uuid) as before from wanted
), written as (
	insert into reaction (post_id, member_id, kind) select id, $1::uuid, kind from counting
	on conflict (post_id, member_id) do update set kind = excluded.kind, at = now()
), counted as (
	update post p set reaction_counts = (
		select array_agg(n + (i = c.kind)::int - coalesce((i = c.before)::int, 0) order by i)
		  from unnest(p.reaction_counts) with ordinality as u (n, i))
	  from counting c where p.id = c.id
	returning p.reaction_counts
), done (answer) as (
	select json_build_object('reactions', reaction_counts, 'my_reaction', $3::text)::text from counted
)
