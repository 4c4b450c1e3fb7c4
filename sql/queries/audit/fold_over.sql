-- What was counted in five minutes that are over: person, action, object, how many more.
-- row: person, action, object, more
select actor_id::text as person, action, object_id::text as object, more::text from audit.access_seen
 where more > 0 and seen_at < now() - interval '5 minutes' order by seen_at limit 1000
