-- Takes the oldest entries out of the queue, in order. As an array they are always looked up by the index: a
-- join would read the whole queue, with every old row version that an open snapshot keeps in it. Role:
-- sequencer.
--   $1 entry id to start after, $2 how many at most
-- row: entry, leaf
with taken as (
	delete from audit.queue
	 where entry_id = any (array(select entry_id from audit.queue where entry_id > $1::bigint
		order by entry_id limit $2::int))
	returning entry_id, leaf
)
select entry_id as entry, encode(leaf, 'hex') as leaf from taken order by entry_id
