-- Hands the one password hash of all demo accounts to the statements that follow; no row when there are
-- members already.
--   $1 hash
select set_config('parvis.demo_hash', $1, false) where not exists (select from member)
