-- The stored hash and what a password must not contain.
--   $1 me
-- row: hash, name, login
select password_hash as hash, name, coalesce(email, login, '') as login from member where id = $1::uuid
