-- The stored hash and what a password must not contain.
--   $1 me
-- row: hash, name, email
select password_hash as hash, name, coalesce(email, '') as email from member where id = $1::uuid
