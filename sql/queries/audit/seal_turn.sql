-- Whether the log is still ours, and how far it has come. Holds it to the end of the transaction. Role:
-- sequencer.
-- row: ours, size
select s.pid = pg_backend_pid() as ours, (select coalesce(max(size), 0) from audit.checkpoint) as size
  from audit.sealer s for no key update of s
