-- Takes the log for this connection: there is one sequencer. One whose backend is gone, or that was silent
-- for a minute, has let go.
-- No row: another has it. Role: sequencer, who alone may lock this row.
update audit.sealer s set pid = pg_backend_pid(), beat_at = now()
 where s.pid = pg_backend_pid() or s.beat_at < now() - interval '1 minute'
    or not exists (select from pg_stat_activity a where a.pid = s.pid)
returning s.pid
