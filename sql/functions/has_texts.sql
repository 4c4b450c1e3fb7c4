-- Whether somebody's text stands in a group, or stood before its reviewers, when this is asked: not when the
-- statement began that waited for the group.
create or replace function has_texts(room uuid) returns boolean language sql volatile as
	$$ select exists (select from published_post where group_id = $1)
		or exists (select from review_case where group_id = $1 and state = 'open'
			and kind = 'held_post')
		or exists (select from review_case where group_id = $1 and state = 'decided'
			and kind = 'held_post') $$;
