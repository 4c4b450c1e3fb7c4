-- What is held about a person: each section of the archive with its number of records, and what the data map says of its columns.
--   $1 me, $2 sections and their columns (JSON)
with counted (name, records) as (values
	('profile', (select count(*) from member where id = $1::uuid)),
	('sessions', (select count(*) from session where member_id = $1::uuid)),
	('links', (select count(*) from one_time_link where member_id = $1::uuid)),
	('charter', (select count(*) from acceptance where member_id = $1::uuid)),
	('groups', (select count(*) from membership where member_id = $1::uuid)),
	('mandates', (select count(*) from mandate where member_id = $1::uuid)),
	('posts', (select count(*) from post where author_id = $1::uuid)),
	('comments', (select count(*) from comment where author_id = $1::uuid)),
	('reactions', (select count(*) from reaction where member_id = $1::uuid)),
	('visits', (select count(*) from feed_visit where member_id = $1::uuid)),
	('cases', (select count(*) from review_case where author_id = $1::uuid)),
	('notifications', (select count(*) from notification where member_id = $1::uuid)),
	('requests', (select count(*) from data_request where member_id = $1::uuid)),
	('journal', (select count(*) from audit.disclosure where owner_id = $1::uuid)),
	('acts', (select count(*) from case_event where actor_id = $1::uuid)),
	('repeats', (select count(*) from request_once where member_id = $1::uuid))
), section as (
	select value ->> 'section' as name, value -> 'columns' as columns, position from json_array_elements($2::json) with ordinality as s (value, position)
), held as (
	select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname as column,
	       regexp_match(col_description(c.oid, a.attnum), '^pd=(\w+); subject=[^;]+; basis=(\w+); purpose=(\w+); keep=([^;]+);') as said
	  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
	 where n.nspname in ('public', 'audit') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
)
select json_build_object('sections', (select json_agg(json_build_object('name', s.name, 'records', k.records,
		'columns', (select json_agg(json_build_object('column', h.column, 'class', h.said[1], 'purpose', h.said[3], 'basis', h.said[2], 'keep', h.said[4])
			order by x.position)
		  from json_array_elements_text(s.columns) with ordinality as x (name, position) join held h on h.column = x.name where h.said is not null))
	order by s.position) from section s left join counted k on k.name = s.name))
