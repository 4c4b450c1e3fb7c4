-- A group may always close itself further; opening it would show to others what was written for few.
create or replace function privacy_loosens(before text, after text) returns boolean language sql immutable
	return array_position(array['open', 'closed', 'secret'],
		after) < array_position(array['open', 'closed', 'secret'], before);
