-- Why somebody could not propose to read in a group.
--   $1 group, $2 me
-- No row: there is no such group.
-- row: reads, confirmed_by_some
select g.privacy = 'open' or s.enters or coalesce(s.membership = 'member', false) as reads,
	exists (select from confirmers_of('enter', null, $2::uuid)) as confirmed_by_some
  from groups g cross join lateral standing(g, $2::uuid) s where g.id = $1::uuid
