-- Jobs that gave no sign of life for ten minutes: their process is gone.
-- row: id, kind, subject, attempts
select id::text, kind, subject_id::text as subject, attempts::text from job
 where state = 'running' and heartbeat_at < now() - interval '10 minutes' order by heartbeat_at limit 20
