-- A group that no moderator can be given: there is none of that name, or it is secret, which is the same to
-- who asks.
--   $1 groups (an array)
-- No row: all can be given.
select asked from unnest($1::text[]) asked where not exists (select from groups g where g.id::text = asked
	and g.privacy <> 'secret') limit 1
