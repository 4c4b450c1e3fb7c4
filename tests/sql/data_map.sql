-- What is wrong with the data map (sql/migrations/0009_data_map.sql): one line "table.column: why" per mistake, none when all is well.
-- A subject path is followed step by step: each column exists, each but the last refers to the key of the next table, and the last
-- refers to member.id, is member.id, or is one of the two columns of the audit log that name a person without a foreign key.
with col as (
	select n.nspname, c.oid, c.relname, a.attname, a.attnum, col_description(c.oid, a.attnum) as said,
	       case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname as tab
	  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
	 where n.nspname in ('public', 'audit') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
), parsed as (
	select *, regexp_match(said, '^pd=(identity|contact|credential|content|relation|decision|rights|trace); subject=([a-z_.>]+); '
		'basis=(contract|legal|legit); purpose=(account|security|charter|groups|feed|moderation|notify|rights|audit); '
		'keep=(account\+0|account\+5y|case\+12m|closed\+5y|read\+90d|7d|24h|1d|180d|class); access=(yes|no); port=(yes|no); '
		'erase=(delete|blank|token|keep\([a-z]+\))$') as p
	  from col
), step as (
	select c.tab, c.attname, s.number, s.path, split_part(s.path, '.', array_length(string_to_array(s.path, '.'), 1)) as scol,
	       regexp_replace(s.path, '\.[a-z_]+$', '') as stab, max(s.number) over (partition by c.tab, c.attname) as last
	  from parsed c, regexp_split_to_table(c.p[2], '>') with ordinality as s (path, number) where c.p is not null
), referred as (   -- where a step's column points to, by a foreign key of that column alone
	select s.*, k.oid is not null as exists,
	       (select f.confrelid::regclass::text from pg_constraint f where f.contype = 'f' and f.conrelid = k.oid
	         and f.conkey = array[k.attnum] limit 1) as target
	  from step s left join col k on k.tab = s.stab and k.attname = s.scol
), broken as (
	select r.tab, r.attname, r.path from referred r left join referred n on n.tab = r.tab and n.attname = r.attname and n.number = r.number + 1
	 where not r.exists
	    or (r.number = 1 and r.stab <> r.tab)
	    or (r.number < r.last and r.target is distinct from n.stab)
	    or (r.number = r.last and r.path not in ('member.id', 'audit.disclosure.owner_id', 'audit.access_seen.actor_id')
	        and r.target is distinct from 'member')
)
select tab || '.' || attname || ': no comment' from col where said is null
union all
select tab || '.' || attname || ': not in the format: ' || said from parsed where said <> 'pd=none' and p is null
union all
select tab || '.' || attname || ': pd=none, but it refers to a member' from parsed c where said = 'pd=none' and exists (
	select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[c.attnum] and f.confrelid = 'member'::regclass)
union all
select tab || '.' || attname || ': a credential must not leave' from parsed where p[1] = 'credential' and (p[6] = 'yes' or p[7] = 'yes')
union all
select tab || '.' || attname || ': portable, but not accessible' from parsed where p[7] = 'yes' and p[6] = 'no'
union all
select tab || '.' || attname || ': the path does not reach a member: ' || path from broken
order by 1;
