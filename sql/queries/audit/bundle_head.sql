-- The last checkpoint: what a bundle proves.
select size, note from audit.checkpoint order by size desc limit 1
