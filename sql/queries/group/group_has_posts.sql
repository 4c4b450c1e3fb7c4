-- Whether anything was ever submitted in a group.
--   $1 group
-- No row: nothing.
select '1' from post where group_id = $1::uuid and state <> 'draft' limit 1
