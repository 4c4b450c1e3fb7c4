-- A sign of life when nothing waits. Role: sequencer.
-- No row: the log is not ours any more.
update audit.sealer set beat_at = now(), caught_up_at = now() where pid = pg_backend_pid() returning pid
