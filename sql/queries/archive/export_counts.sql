-- How many records each section of a person's archive has, and the moment of the snapshot that they are
-- counted in.
--   $1 member
-- row: section, records, at
select section, records::text, to_json(now()) #>> '{}' as at from held_about($1::uuid)
