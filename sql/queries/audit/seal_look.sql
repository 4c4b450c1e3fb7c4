-- Whether an entry waits. After a busy hour old row versions fill the front of the queue's index, so most
-- looks start behind them. Role: sequencer.
--   $1 entry id to start after
select 1 from audit.queue where entry_id > $1::bigint limit 1
