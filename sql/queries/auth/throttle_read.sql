-- How often a password was tried in vain: level and seconds since, one row for each key, in their order.
--   $1 keys (an array of digests in hexadecimal)
-- row: level, seconds
select coalesce(t.level, 0)::text as level,
       coalesce(extract(epoch from now() - t.last_at), 0)::text as seconds
  from unnest($1::text[]) with ordinality as k (key, n) left join throttle t on t.key = decode(k.key, 'hex')
 order by k.n
