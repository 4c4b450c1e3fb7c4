-- Whether the log is still ours in this transaction, and how far it has come. Role: sequencer.
select pg_try_advisory_xact_lock(7261002), (select coalesce(max(size), 0) from audit.checkpoint)
