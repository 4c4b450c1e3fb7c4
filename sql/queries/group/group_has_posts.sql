-- Whether somebody's text stands in a group, or stood before its reviewers.
--   $1 group
-- No row: nothing.
select '1' where exists (select from published_post where group_id = $1::uuid)
	or exists (select from review_case where group_id = $1::uuid and state = 'open' and kind = 'held_post')
	or exists (select from review_case where group_id = $1::uuid and state = 'decided' and kind = 'held_post')
