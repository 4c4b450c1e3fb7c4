-- Where a post stands now, to say why a write on it did nothing.
--   $1 post
-- row: version, state
select version, state from post where id = $1::uuid
