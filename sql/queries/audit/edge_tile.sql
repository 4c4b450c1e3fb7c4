-- The hashes of one tile.
--   $1 level, $2 tile
select encode(hashes, 'hex') from audit.tile where level = $1::smallint and n = $2::bigint
