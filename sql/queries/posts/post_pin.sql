-- Pins a text above the others of its group, where at most three are, or takes the pin out. What is so
-- already stays as it is.
--   $1 post, $2 pinned
-- No row: not published any more, or three are pinned.
-- audit: post.pin, post.unpin
-- right: group
with text as materialized (   -- before its group, as who changes it does: no deadlock
	select id, group_id from post where id = $1::uuid and state = 'published' for no key update
), room as materialized (   -- two who pin wait for each other
	select g.id from groups g join text on text.group_id = g.id for no key update of g
), pinned as (
	update post p set pinned_at = case when $2::boolean then coalesce(p.pinned_at, now()) end
	  from text join room on room.id = text.group_id
	 where p.id = text.id and (not $2::boolean or p.pinned_at is not null or may_pin(room.id))
	returning p.id, p.pinned_at
), done (answer) as (
	select json_build_object('id', id, 'pinned', pinned_at is not null)::text from pinned
)
