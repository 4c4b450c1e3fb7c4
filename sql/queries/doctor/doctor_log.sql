-- The audit log now: entries waiting, seconds that the oldest waits, entries in the tree, entries under the last checkpoint, its age in seconds.
select count(*), coalesce(extract(epoch from now() - min((convert_from(q.leaf, 'UTF8')::json ->> 'at')::timestamptz))::bigint, 0),
	(select coalesce(max(idx) + 1, 0) from audit.log), (select coalesce(max(size), 0) from audit.checkpoint),
	(select extract(epoch from now() - max(at))::bigint from audit.checkpoint)
  from (select leaf from audit.queue order by entry_id limit 1000) q
