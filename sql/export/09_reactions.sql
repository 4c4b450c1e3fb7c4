-- The reactions the person gave, and to which post; not the post itself, which is the word of somebody else.
-- hides: texts, group_names
-- columns: reaction.member_id, reaction.post_id, reaction.kind, reaction.at
-- portable
select json_build_object('member', r.member_id, 'post', r.post_id,
	'group', json_build_object('id', g.id, 'name', known.name), 'kind', r.kind,
	'reaction', reaction_name(r.kind), 'at', r.at)::text
  from reaction r join post p on p.id = r.post_id join groups g on g.id = p.group_id
  cross join lateral group_name(g, $1) known where r.member_id = $1 order by r.at, r.post_id
