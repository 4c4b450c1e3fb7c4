-- Whether we have given this token to a browser, whoever signed in there: several people may share one.
--   $1 hash of the token
-- No row: not ours, or forgotten.
select 'known' from known_device where token_hash = decode($1, 'hex') limit 1
