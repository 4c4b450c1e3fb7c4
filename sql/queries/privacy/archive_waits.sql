-- Whether an archive waits: whoever made a link by which the password was set lately could be who asks. What
-- the desk opened was confirmed by two, and does not.
--   $1 request
-- No row: it does not wait.
select 'waits' from data_request q
 where q.id = $1::uuid and q.opened_by = q.member_id and linked_lately(q.member_id)
