-- Where an account stands now, to say why a write on it did nothing.
--   $1 member
select version, state from member where id = $1::uuid
