-- The hashes of a few entries, with the leaves that they must be the hashes of.
--   $1 first index, $2 index to stop before
-- row: hash, leaf
select encode(leaf_hash, 'hex') as hash, encode(leaf, 'hex') as leaf
  from audit.log where idx >= $1::bigint and idx < $2::bigint order by idx
