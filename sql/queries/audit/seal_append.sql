-- Adds entries to the log, dense from its end. Role: sequencer.
--   $1 first (index), $2 entries (their ids), $3 classes, $4 actions, $5 times (null: now),
--   $6 hashes (of the leaves, in hexadecimal), $7 leaves (in hexadecimal)
insert into audit.log (idx, entry_id, class, action, at, leaf_hash, leaf)
select $1::bigint + n - 1, entry_id, class, action, coalesce(at, now()), decode(leaf_hash, 'hex'),
	decode(leaf, 'hex')
  from unnest($2::bigint[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
       with ordinality as entry (entry_id, class, action, at, leaf_hash, leaf, n)
