-- Pins a text above the others of its group, where at most three are, or takes the pin out. What is so
-- already stays as it is.
--   $1 post, $2 pinned
-- No row: not published any more, or three are pinned.
-- audit: post.pin, post.unpin
-- right: group
-- two who pin wait for each other: hold_right has the group
with pinned as (
	update post set pinned_at = case when $2::boolean then coalesce(pinned_at, now()) end
	 where id = $1::uuid and state = 'published'
	   and (not $2::boolean or pinned_at is not null or may_pin(group_id))
	returning id, pinned_at
), done (answer) as (
	select json_build_object('id', id, 'pinned', pinned_at is not null)::text from pinned
)
