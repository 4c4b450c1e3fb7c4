-- Adds finished hashes at the end of a tile. No row: the tile is not as long as it must be. Role: sequencer.
--   $1 level, $2 tile, $3 bytes that it must have, $4 hashes in hexadecimal
insert into audit.tile as t (level, n, hashes)
select $1::smallint, $2::bigint, decode($4, 'hex')
 where $3::int = 0 or exists (select from audit.tile e where e.level = $1::smallint and e.n = $2::bigint)
on conflict (level, n) do update set hashes = t.hashes || excluded.hashes
where octet_length(t.hashes) = $3::int
returning 1
