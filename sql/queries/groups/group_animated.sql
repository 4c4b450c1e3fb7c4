-- Whether somebody animates a group today, who is not suspended.
--   $1 group
-- No row: nobody does.
select 'animated' from animating where group_id = $1::uuid limit 1
