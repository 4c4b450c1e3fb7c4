-- Whether a person reviews anywhere at all.
--   $1 me
-- No row: nowhere.
select '1' where exists (select from reviewing where member_id = $1::uuid)
