-- The audit log now: entries waiting (1000 at most), seconds that nobody has sealed (0 while somebody does),
-- entries in the tree, entries under the last checkpoint, entries that nobody can read, the first of them.
-- row: waiting, behind, entries, signed, unreadable, first_unreadable
select (select count(*) from (select from audit.queue limit 1000) waiting) as waiting, audit.behind(),
	(select coalesce(max(idx) + 1, 0) from audit.log) as entries,
	(select coalesce(max(size), 0) from audit.checkpoint) as signed,
	count(*) as unreadable, min(l.idx) as first_unreadable from audit.log l where l.action = 'unreadable'
