-- Keeps a signed checkpoint. Role: sequencer.
--   $1 size, $2 root in hexadecimal, $3 signed note
insert into audit.checkpoint (size, root, note) values ($1::bigint, decode($2, 'hex'), $3)
