#!/bin/bash
# Measures the server beside pgbench running the same SQL, in turns, on the large demo. Prints one table;
# nothing is compared with another day: machines are noisy. Usage: make bench, with SECONDS_EACH=8 ROUNDS=3
# CLIENTS=16 to change.
set -u
cd "$(dirname "$0")/../.." || exit 1
export BUILD=${BUILD:-build/bench}
seconds=${SECONDS_EACH:-8} rounds=${ROUNDS:-3} clients=${CLIENTS:-16} workers=8
results=/dev/null serve_pid='' seal_pid='' CHECK_FSYNC=on
make -s -j"$(nproc)" BUILD="$BUILD" all &&
	make -s -f tests/tests.mk BUILD="$BUILD" "$BUILD/tests/bench/load" || exit 1
. tests/place.sh
PARVIS_MORE=$no_limits # a few people ask as much as a company
load=$(pwd)/$BUILD/tests/bench/load statements=$(pwd)/tests/bench/statements.awk queries=$(pwd)/sql/queries \
	tail=$(pwd)/sql/tail.sql
trap 'place_stop; rm -rf "$CHECK_WORK"' EXIT
place_make && postgres_make && parvis migrate >/dev/null || exit 1
echo "filling the large company …"
parvis demo --size large 2>&1 | grep -v WARNING
work=$CHECK_WORK/bench && mkdir -p "$work"
sql() { as_user "$PG/psql" -X -q -A -t -F "$(printf '\t')" -v ON_ERROR_STOP=1 -d "$CHECK_DATABASE" "$@"; }
sql -v clients=64 < tests/bench/prepare.sql || exit 1

# The requests, and the same as SQL: 64 people, each with a session, groups, a post to comment on.
sql -c "select token, 'GET', '/api/feed', '-' from bench_person" > "$work/feed.http"
sql -c "select token, 'GET', '/api/groups/' || group_id || '/feed', '-' from bench_person" > \
	"$work/group.http"
sql -c "select token, 'POST', '/api/groups/' || group_id || '/posts', '{\"body\":\"Un message de mesure, ni long ni court, pour voir.\"}' from bench_person" \
	> "$work/post.http"
sql -c "select token, 'POST', '/api/posts/' || post_id || '/comments', '{\"body\":\"Un commentaire de mesure.\"}' from bench_person" \
	> "$work/comment.http"
sql -c "select token, 'POST', '!/api/cases/' || case_id || '/decisions', '{\"action\":\"publish\",\"version\":1}' from bench_case where n > 30000 order by n" \
	> "$work/decision.http"

statement() { awk -v tail="$tail" -v values="$2" -f "$statements" "$queries/$1.sql" || exit 1; } # file values
# Each client of pgbench is one person, picked at its first turn; then it sends just what the server sends.
pick='\if :picked
\else
\set n random(1, :people)
select member_id as me, hash, session, 0 as roles, group_id as room, post_id as post from bench_person
	where n = :n \gset
\set picked 1
\endif'
text='Un message de mesure, ni long ni court, pour voir.'
# An entry as the server writes one (audit/leaf.h): the queue refuses what is none.
made_up=$(printf 'ab%.0s' $(seq 32)) bundle=$(printf 'ab%.0s' $(seq 108))
leaf=$(printf '%s"sd":{"a":"%s","s":["%s"]},"v":1}' \
	'{"act":"post.publish","at":"2026-01-01T12:00:00Z","cls":"member",' "$made_up" "$made_up" |
	od -An -v -tx1 | tr -d ' \n')
digest="md5(random()::text) || md5(random()::text)"
traces() { # person status
	printf '%s~%s\n' "'$leaf'~array[$digest]~array['a']~array[$1::text]~array['$bundle']" \
		"$1~gen_random_uuid()~30~:hash~$2~:session~:roles~null~null"
}
one() { # scenario
	[ "$1" = decision ] || echo "$pick"
	case $1 in post|comment) echo "select gen_random_uuid() as fresh \\gset";; esac
	case $1 in
	feed) statement auth/session_member ":hash"; statement posts/feed_home ":me~null~null~20";;
	group) statement auth/session_member ":hash"; statement api/place ":me~'group'~:room"
		statement posts/feed_group ":me~:room~null~null~20";;
	post) statement auth/session_member ":hash"; statement api/place ":me~'group'~:room"
		statement posts/post_create \
			":fresh~:me~:room~'note'~'internal'~'fr'~'$text'~'[[\"p\",\"$text\"]]'~:hash~'published'~gen_random_uuid()~'group_approval'~'false'~'none'~$(traces :me 201)";;
	comment) statement auth/session_member ":hash"; statement api/place ":me~'post'~:post"
		statement posts/comment_create \
			":fresh~:me~:post~null~'$text'~'[[\"p\",\"$text\"]]'~gen_random_uuid()~gen_random_uuid()~'false'~$(traces :me 201)";;
	decision) echo \
		"select case_id as review_case, member_id as me, hash, session, roles from bench_case where n = (select nextval('bench_turn')) \\gset"
		statement auth/session_member ":hash"; statement api/place ":me~'case'~:review_case"
		statement moderation/case_decide_post \
			":me~:review_case~'1'~'publish'~'published'~null~null~null~$(traces :me 201)"
		statement moderation/case_next ":me";;
	esac
}
for scenario in feed group post comment decision; do one "$scenario" > "$work/$scenario.sql"; done
chmod -R a+rX "$work"

# The plans as the server has them: prepared, generic, on the large company.
sh tests/sql/plans.sh "$CHECK_SOCKET user=postgres" filled

serve_start; seal_start
serve_pid=$(cat "$CHECK_WORK/serve.pid")
answers 30 || { tail -3 "$CHECK_LOG"; exit 1; }
idle=$(awk '/VmRSS/ { print $2 }' "/proc/$serve_pid/status")

http() { "$load" "$CHECK_PORT" "$clients" "$seconds" "${2:-0}" "$work/$1.http"; }
database() {
	as_user env PGOPTIONS='-c plan_cache_mode=force_generic_plan' "$PG/pgbench" -n -M prepared \
		-D picked=0 -D people="$(sql -c "select count(*) from bench_person")" -c "$workers" -j 2 -T \
		"$seconds" \
		-f "$work/$1.sql" -d "$CHECK_DATABASE" 2>"$work/errors" |
			awk '/^tps/ { printf "%d", $3 } END { if (!NR) print 0 }'
	grep -m1 -i 'error' "$work/errors" >&2
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

printf '\n%s, %s processors, PostgreSQL %s, %s s × %s rounds, %s connections\n' "$(date -u +%F)" "$(nproc)" \
	"$("$PG/postgres" --version | awk '{ print $3 }')" "$seconds" "$rounds" "$clients"
printf '%-10s %10s %10s %7s   %s\n' scenario server/s pgbench/s ratio 'at half of the top rate'
for scenario in ${SCENARIOS-feed group post comment decision}; do
	: > "$work/server"; : > "$work/database"
	for round in $(seq "$rounds"); do
		out=$(http "$scenario")
		case $out in *failed=0*) ;; *) echo "  $scenario: $out";; esac
		echo "$out" | sed 's/rate=\([0-9]*\).*/\1/' >> "$work/server"
		database "$scenario" >> "$work/database"; echo >> "$work/database"
		[ "$scenario" != decision ] ||
			{ awk -v done="$(echo "$out" | sed 's/.*done=\([0-9]*\).*/\1/')" 'NR > done' \
			"$work/decision.http" > "$work/rest" && mv "$work/rest" "$work/decision.http"; }
	done
	top=$(median < "$work/server") base=$(grep . "$work/database" | median)
	half=$(http "$scenario" $((top / 2)))
	printf '%-10s %10s %10s %7s   %s\n' "$scenario" "$top" "$base" \
		"$(awk -v a="$top" -v b="$base" 'BEGIN { printf "%.2f", b ? a / b : 0 }')" "$half"
done
printf 'memory of the server: %s kB idle, %s kB now\n' "$idle" \
	"$(awk '/VmRSS/ { print $2 }' "/proc/$serve_pid/status")"
