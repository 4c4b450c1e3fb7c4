-- Takes the oldest entries out of the queue, in order. Role: sequencer.
--   $1 entry id to start after, $2 how many at most
with oldest as (
	select entry_id from audit.queue where entry_id > $1::bigint order by entry_id limit $2::int
), taken as (
	delete from audit.queue using oldest where queue.entry_id = oldest.entry_id returning queue.entry_id, queue.leaf
)
select entry_id, encode(leaf, 'hex') from taken order by entry_id
