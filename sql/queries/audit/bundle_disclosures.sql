-- The bundles that belong to a few entries, with the index of each one's entry.
--   $1 first index, $2 index to stop before
-- row: index, bundle
select d.idx as index, encode(s.bundle, 'hex') as bundle
  from audit.digest d join audit.disclosure s on s.digest = d.digest
 where d.idx >= $1::bigint and d.idx < $2::bigint and not s.sealed order by d.idx, d.digest
