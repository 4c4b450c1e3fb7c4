-- The hashes of a few entries, with the leaves that they must be the hashes of.
--   $1 first index, $2 index to stop before
select encode(leaf_hash, 'hex'), encode(leaf, 'hex') from audit.log where idx >= $1::bigint and idx < $2::bigint order by idx
