-- The last checkpoint (nulls when there is none) and how far the log itself goes. Role: sequencer.
-- row: size, root, note, entries, last_entry
select c.size, encode(c.root, 'hex') as root, c.note, l.entries, l.last_entry
  from (select coalesce(max(idx) + 1, 0) as entries, coalesce(max(entry_id), 0) as last_entry
	from audit.log) l
  left join (select size, root, note from audit.checkpoint order by size desc limit 1) c on true
