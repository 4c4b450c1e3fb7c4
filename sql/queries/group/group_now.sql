-- Where a group stands now, to say why a change of it did nothing.
--   $1 group
select version from groups where id = $1::uuid
