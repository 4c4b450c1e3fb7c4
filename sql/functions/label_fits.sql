-- A text for the group alone, or a confidential one, has no place where everybody may read
-- (domain/confidentiality.c says it to the author).
create or replace function label_fits(label text, privacy text) returns boolean language sql immutable
	return label = 'internal' or privacy <> 'open';
