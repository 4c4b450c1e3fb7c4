-- A text as one line of at most so many characters: whole words, else whole signs. No accent, no member of a
-- family of emoji is cut off, and of a row of flags all that fit stay whole; what was cut says so. What turns
-- the direction of a line is left out: it would turn its neighbours.
create or replace function short_line(line text, characters int) returns text
	language sql immutable parallel safe
	return (select case when length(tidy) <= characters then tidy
			when length(words) between characters / 2 and characters then words || '…'
			else regexp_replace(regexp_replace(left(tidy, characters),
				'[^\U0001F1E6-\U0001F1FF][' || marks || ']*(\u200D.[' || marks
					|| ']*)*\u200D?$', ''),
				'(^|[^\U0001F1E6-\U0001F1FF])(([\U0001F1E6-\U0001F1FF]{2})*)[\U0001F1E6-\U0001F1FF]$',
				'\1\2') || '…' end
		from (select btrim(regexp_replace(translate(left(line, 4 * characters),
				U&'\202A\202B\202C\202D\202E\2066\2067\2068\2069', ''), '\s+', ' ', 'g')),
			'\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0900-\u0903\u093A-\u094F\u0E31-\u0E4E\u1AB0-\u1AFF\u1DC0-\u1DFF'
			'\u20D0-\u20FF\u3099\u309A\uFE00-\uFE0F\uFE20-\uFE2F\U0001F3FB-\U0001F3FF\U000E0020-\U000E007F')
			s (tidy, marks),
		lateral regexp_replace(left(tidy, characters + 1), '\s+\S*$', '') words);
