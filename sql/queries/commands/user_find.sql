-- An account by its address or login, for commands on the server.
--   $1 address or login, in lower case
-- row: id, version, state
select id, version, state from member
 where email = $1 or name_key(login) = name_key($1) and position('@' in $1) = 0
