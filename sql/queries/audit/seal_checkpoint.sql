-- Keeps a signed checkpoint, and whether the batch took all that waited. Role: sequencer.
--   $1 size, $2 root in hexadecimal, $3 signed note, $4 nothing is left
with beat as (
	update audit.sealer set beat_at = now(), caught_up_at = case when $4::boolean then now()
		else caught_up_at end
)
insert into audit.checkpoint (size, root, note) values ($1::bigint, decode($2, 'hex'), $3)
