-- The open request of somebody to join a group: who is invited while they ask is let in.
--   $1 group, $2 member
-- No row: there is none.
select id from review_case where group_id = $1::uuid and applicant_id = $2::uuid
   and (state = 'open' or outcome is not null)
