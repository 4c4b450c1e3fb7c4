-- Changes the language in which a person is spoken to.
--   $1 me, $2 language
-- audit: none, an own preference
-- right: account
with changed as (
	update member set language = $2 where id = $1::uuid returning id
), done (answer) as (
	select '{}'::text from changed
)
