-- The newest signed checkpoint.
select json_build_object('size', size, 'root', encode(root, 'hex'), 'at', at, 'note', note) from audit.checkpoint order by size desc limit 1
