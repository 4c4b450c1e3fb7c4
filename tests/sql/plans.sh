#!/bin/sh
# No statement of a request reads a whole big table, as the planner chooses when these tables are big: each
# statement is explained as the server prepares it, for any values. On a small company the tables are said to
# be full, in a transaction that is rolled back; the bench asks the same of a large one, as it is. Prints ok
# and FAIL lines. Usage: plans.sh <psql connection> [filled]
where=${1:?connection string}
big='post|comment|review_case|case_event|notification|membership|session|reaction|acceptance|mandate|log'
big="$big|disclosure|digest|request_once|data_request_step|access_seen"
# Work of the night, of a terminal or of a download reads everything on purpose, and so does who sums up the
# company, a few times an hour.
aside='/(archive|retention)/|/commands/(demo_|user_|doctor_copies)|/jobs/job_lost|/audit/(bundle|seal|edge)_'
aside="$aside|/figures_company"

ask() { psql -X -A -t -q -v ON_ERROR_STOP=1 "$where" "$@"; }
parameters() { grep -v '^--' "$1" | grep -oE '\$[0-9]+' | tr -d '$' | sort -n | tail -1; }
statement() {
	sed 's/[[:space:]]*--.*//' "$1"
	! grep -q 'done (answer)' "$1" || echo 'select answer from done'
}
nulls() { awk -v n="${1:-0}" \
	'BEGIN { for (i = 1; i <= n; i++) printf "%snull", (i > 1 ? ", " : "("); if (n > 0) printf ")" }'; }
# Each page is said to hold very many rows, twenty of a key and of a moment, of which nothing else is known;
# what is empty cannot be.
full="analyze;
create temp table every as
	select oid, greatest(pg_relation_size(oid) / 8192, 1) as pages from pg_class
	 where relkind = 'r' and relnamespace in ('public'::regnamespace, 'audit'::regnamespace);
delete from pg_statistic s using every e, pg_attribute a
 where s.starelid = e.oid and a.attrelid = e.oid and a.attnum = s.staattnum
   and a.atttypid not in ('uuid'::regtype, 'timestamptz'::regtype);
update pg_statistic set stadistinct = -0.05,
	stakind1 = 0, stakind2 = 0, stakind3 = 0, stakind4 = 0, stakind5 = 0,
	stanumbers1 = null, stanumbers2 = null, stavalues1 = null, stavalues2 = null
 where starelid in (select oid from every);
update pg_class c set reltuples = 1000000 * e.pages, relpages = e.pages from every e
 where c.oid = e.oid or c.oid in (select indexrelid from pg_index where indrelid = e.oid);"
explained() { # files: each plan after the line "-- file"
	echo 'begin; set local plan_cache_mode = force_generic_plan; set local jit = off;'
	case $full_as in said) echo "$full";; forbidden) echo 'set local enable_seqscan = off;';; esac
	for one in "$@"; do
		printf '\\echo -- %s\ndeallocate all;\nprepare q as\n' "$one"
		statement "$one"
		echo "; explain (costs off) execute q$(nulls "$(parameters "$one")");"
	done
	echo 'rollback;'
}
plans() { explained "$@" | ask -f - 2>&1; }
scans() {
	awk -v big="$big" '
		/^-- / { file = $2 }
		match($0, "Seq Scan on (" big ")( |$).*") { print file ": " substr($0, RSTART) }' | sort -u
}
control() { # what is planted, in words
	[ "$(plans "$planted" | scans)" ] || { echo "FAIL plans: the check is blind: $1 was not noticed"
		bad=1; }
}

bad=0 full_as=${2:-said} planted=$(mktemp)
echo "select body from post where length(body) > \$1::int" > "$planted"
control 'a scan of all posts'
echo "select id from notification where member_id = \$1::uuid and (kind <> 'case_waiting' or exists (
	select from review_case r join reviewing v on v.group_id = r.group_id
		where r.id = case_id))" > "$planted"
[ "$full_as" != said ] || control 'a scan that an index could have spared'
rm -f "$planted"
all=$(ls sql/queries/*/*.sql | grep -vE "$aside")
# Of a table that is empty, or small in the large company, a plan says nothing.
[ "$full_as" = filled ] && least=100 || least=1
small=$(ask -c "select string_agg(relname, '|') from pg_class
	where relkind = 'r' and relnamespace in ('public'::regnamespace, 'audit'::regnamespace)
	  and pg_relation_size(oid) < 8192 * $least")
found=$(plans $all) || {
	echo "FAIL plans: $(printf '%s\n' "$found" | awk '/^-- / { file = $2 } /ERROR/ { print file ": " $0 }')"
	exit 1
}
whole=$(
	printf '%s\n' "$found" | scans | grep -vE "Seq Scan on (${small:-none})( |\$)"
	[ "$full_as" = filled ] || { full_as=forbidden; plans $all | scans; }
)
[ -z "$whole" ] || { printf '%s\n' "$whole" | sort -u | sed 's/^/FAIL plans: /'; bad=1; }
[ "$bad" -eq 0 ] && echo "ok   plans: none of $(echo $all | wc -w) statements reads a whole big table"
[ "$bad" -eq 0 ]
