-- Earlier checkpoints, the last of each hour: enough to show that the log only ever grew.
--   $1 size to stay below
-- row: size, note
select distinct on (date_trunc('hour', at)) size, note from audit.checkpoint
 where size < $1::bigint order by date_trunc('hour', at), size desc
