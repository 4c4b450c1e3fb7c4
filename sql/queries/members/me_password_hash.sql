-- The stored hash and what a password must not contain.
--   $1 me
select password_hash, name, coalesce(email, '') from member where id = $1::uuid
