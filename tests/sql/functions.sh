#!/bin/sh
# Nothing that was computed or let in long ago rests on a function that is replaced at each migrate: indexes,
# constraints, defaults, generated columns. sh tests/sql/functions.sh "host=… dbname=… user=postgres"
part=functions
. tests/say.sh
query() { psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$1" -c "$2"; }
files=$(ls sql/functions | sed "s/\.sql$//; s/.*/('&')/" | paste -sd,)
rests="
	with recursive file (name) as (values $files),
	replaced (oid) as (
		select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		  join file f on f.name = case n.nspname when 'public' then '' else n.nspname || '.' end
			|| p.proname
		 where n.nspname in ('public', 'audit')
	), rests (classid, objid) as (
		select d.classid, d.objid from pg_depend d join replaced r on d.refobjid = r.oid
		 where d.refclassid = 'pg_proc'::regclass
		union
		select d.classid, d.objid from pg_depend d
		  join rests r on d.refclassid = r.classid and d.refobjid = r.objid
		 where r.classid = 'pg_proc'::regclass
	)
	select pg_describe_object(classid, objid, 0) from rests
	 where classid in ('pg_constraint'::regclass, 'pg_attrdef'::regclass)
	    or classid = 'pg_class'::regclass
	   and (select relkind from pg_class where oid = objid) = 'i'"

found=$(query "$1" "begin;
	create index planted on member (plain_excerpt(name, 5)); $rests; rollback")
[ -n "$found" ] || say FAIL 'an index that rests on one is not noticed'
holds 'no row rests on a function that is replaced' "$(query "$1" "$rests")"
exit $failed
