-- Who reads first in a group, but its author; asked of each half, so that the group is looked for in both,
-- and not among all that review.
create or replace function reviewers_of(room uuid, author uuid) returns setof uuid language sql stable
begin atomic
	select member_id from animating where group_id = room and member_id <> author
	union all
	select member_id from moderating where group_id = room and member_id <> author;
end;
