-- Where a comment stands now, to say why a write on it did nothing.
--   $1 comment
-- row: version
select version from comment where id = $1::uuid
