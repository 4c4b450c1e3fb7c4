-- The last checkpoint: what a bundle proves.
-- row: size, note
select size, note from audit.checkpoint order by size desc limit 1
