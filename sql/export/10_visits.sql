-- Up to when the person has read the home feed (no group) and each group. Nobody else can see these dates.
-- hides: group_names
-- columns: feed_visit.member_id, feed_visit.group_id, feed_visit.seen_at
select json_build_object('member', v.member_id, 'group', case when g.id is not null
	then json_build_object('id', g.id, 'name', known.name) end,
	'seen_at', v.seen_at)::text
  from feed_visit v left join groups g on g.id = v.group_id cross join lateral group_name(g, $1) known
 where v.member_id = $1 order by v.seen_at, v.group_id
