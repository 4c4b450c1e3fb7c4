-- Where a group stands now, to say why a change of it did nothing, or what it changed.
--   $1 group
-- row: version, name, purpose, privacy, posting, approval, joining, archived, description, editorial_line
select version, name, purpose, privacy, posting, approval, joining,
	(archived_at is not null)::text as archived,
       description, editorial_line
  from groups where id = $1::uuid
