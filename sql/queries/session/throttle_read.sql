-- Whether signing in is locked for a while, and for how many seconds.
--   $1 first key, $2 second key (texts that are only kept as their hash)
select coalesce(max(ceil(extract(epoch from locked_until - now())))::int, 0) from throttle
 where key in (sha256(convert_to($1, 'UTF8')), sha256(convert_to($2, 'UTF8'))) and locked_until > now()
