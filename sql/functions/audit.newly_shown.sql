-- Those of a page who have no entry of this reading yet: the same within five minutes is one
-- (sql/queries/audit/sight.sql). Oneself is no other.
create or replace function audit.newly_shown(reader uuid, reading text, people uuid[]) returns text
	language sql stable
	return (select string_agg(one::text, ' ' order by one)
		  from (select distinct one from unnest(people) one) shown
		 where one <> reader and not exists (select from audit.access_seen s
			where s.actor_id = reader and s.action = reading and s.object_id = one
			  and s.seen_at >= now() - interval '5 minutes'));
