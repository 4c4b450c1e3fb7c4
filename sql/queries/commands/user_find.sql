-- An account by its address, for commands on the server.
--   $1 e-mail in lower case
-- row: id, version, state
select id, version, state from member where email = $1
