-- The newest signed checkpoint, and for how many seconds entries have not been sealed (0 while it goes on).
select json_build_object('size', size, 'root', encode(root, 'hex'), 'at', at, 'note', note,
	'behind', audit.behind()) from audit.checkpoint order by size desc limit 1
