#!/bin/bash
# Measures the server beside pgbench running the same SQL, in turns, on the large demo. Prints one table; nothing is compared with
# another day: machines are noisy. Usage: make bench, with SECONDS_EACH=8 ROUNDS=3 CLIENTS=16 to change.
set -u
cd "$(dirname "$0")/../.." || exit 1
export BUILD=${BUILD:-build/bench}
seconds=${SECONDS_EACH:-8} rounds=${ROUNDS:-3} clients=${CLIENTS:-16} workers=8
results=/dev/null serve_pid='' seal_pid='' PARVIS_MORE='' CHECK_FSYNC=on
make -s -j"$(nproc)" BUILD="$BUILD" all && make -s -f tests/tests.mk BUILD="$BUILD" "$BUILD/tests/bench/load" || exit 1
. tests/place.sh
load=$(pwd)/$BUILD/tests/bench/load statements=$(pwd)/tests/bench/statements.awk queries=$(pwd)/sql/queries tail=$(pwd)/sql/tail.sql
trap 'place_stop; rm -rf "$CHECK_WORK"' EXIT
place_make && postgres_make && parvis migrate >/dev/null || exit 1
echo "filling the large company …"
parvis demo --size large || exit 1
work=$CHECK_WORK/bench && mkdir -p "$work"
sql() { as_user "$PG/psql" -X -q -A -t -F "$(printf '\t')" -v ON_ERROR_STOP=1 -d "$CHECK_DATABASE" "$@"; }
sql -v clients=64 < tests/bench/prepare.sql || exit 1

# The requests, and the same as SQL: 64 people, each with a session, groups, a post to comment on.
sql -c "select token, 'GET', '/api/feed', '-' from bench_person" > "$work/feed.http"
sql -c "select token, 'GET', '/api/groups/' || group_id || '/feed', '-' from bench_person" > "$work/group.http"
sql -c "select token, 'POST', '/api/groups/' || group_id || '/posts', '{\"body\":\"Un message de mesure, ni long ni court, pour voir.\"}' from bench_person" > "$work/post.http"
sql -c "select token, 'POST', '/api/posts/' || post_id || '/comments', '{\"body\":\"Un commentaire de mesure.\"}' from bench_person" > "$work/comment.http"
sql -c "select token, 'POST', '!/api/cases/' || case_id || '/decisions', '{\"action\":\"publish\",\"version\":1}' from bench_case where n > 30000 order by n" > "$work/decision.http"

statement() { awk -v tail="$tail" -v values="$2" -f "$statements" "$queries/$1.sql"; } # file values
one() { # scenario, then the fields of bench_person
	case $1 in
	feed) statement session/session_member "'$3'"; statement feed/feed_home "'$2'|null|null|20";;
	group) statement session/session_member "'$3'"; statement place/place "'$2'|'$4'|null|null|null"
		statement feed/feed_group "'$2'|'$4'|null|null|20";;
	post) statement session/session_member "'$3'"; statement place/place "'$2'|'$4'|null|null|null"
		statement post/post_create "gen_random_uuid()|'$2'|'$4'|'note'|'internal'|'fr'|'Un message de mesure, ni long ni court, pour voir.'|'[[\"p\",\"Un message de mesure, ni long ni court, pour voir.\"]]'|'$3'|'published'|gen_random_uuid()|'group_approval'|$traces|'$2'|gen_random_uuid()|30|'$3'|201";;
	comment) statement session/session_member "'$3'"; statement place/place "'$2'|null|'$5'|null|null"
		statement comment/comment_create "gen_random_uuid()|'$2'|'$5'|null|'Un commentaire de mesure.'|'[[\"p\",\"Un commentaire de mesure.\"]]'|gen_random_uuid()|gen_random_uuid()|$traces|'$2'|gen_random_uuid()|40|'$3'|201";;
	decision) echo "select case_id, member_id, hash from bench_case where n = nextval('bench_turn') \\gset"
		statement session/session_member ":hash"; statement place/place ":member_id|null|null|null|:case_id"
		statement case/case_decide_post ":member_id|:case_id|'1'|'publish'|'published'|null|null|null|gen_random_uuid()|$traces|:member_id|gen_random_uuid()|50|:hash|201"
		statement case/case_next ":member_id|'false'";;
	esac
}
hex=$(printf 'ab%.0s' $(seq 108))
digest="md5(random()::text) || md5(random()::text)"
traces="'$hex'|array[$digest]|array['a']|array[(select id::text from bench_member limit 1)]|array['$hex']"
for scenario in feed group post comment decision; do
	sql -c "select member_id, hash, group_id, post_id from bench_person order by n" | while IFS="$(printf '\t')" read -r member hash group post; do
		n=$((${n:-0} + 1))
		one "$scenario" "$member" "$hash" "$group" "$post" > "$work/$scenario.$n.sql"
		[ "$scenario" != decision ] || break
	done
done
chmod -R a+rX "$work"

sql -f tests/bench/plans.sql > "$work/plans"
if grep -E 'Seq Scan on (post|comment|review_case|notification|log)' "$work/plans"; then echo "plans: a big table is read whole"; else echo "plans: no big table is read whole"; fi

serve_start; seal_start
answers 30 || { tail -3 "$CHECK_LOG"; exit 1; }
idle=$(awk '/VmRSS/ { print $2 }' "/proc/$serve_pid/status")

http() { "$load" "$CHECK_PORT" "$clients" "$seconds" "${2:-0}" "$work/$1.http"; }
database() {
	files=$(ls "$work/$1".*.sql | sed 's/^/-f /')
	as_user "$PG/pgbench" -n -M prepared -c "$workers" -j 2 -T "$seconds" $files -d "$CHECK_DATABASE" 2>"$work/errors" | awk '/^tps/ { printf "%d", $3 } END { if (!NR) print 0 }'
	grep -m1 -i 'error' "$work/errors" >&2
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

printf '\n%s, %s processors, PostgreSQL %s, %s s × %s rounds, %s connections\n' "$(date -u +%F)" "$(nproc)" "$("$PG/postgres" --version | awk '{ print $3 }')" "$seconds" "$rounds" "$clients"
printf '%-10s %10s %10s %7s   %s\n' scenario server/s pgbench/s ratio 'at half of the top rate'
for scenario in ${SCENARIOS:-feed group post comment decision}; do
	: > "$work/server"; : > "$work/database"
	for round in $(seq "$rounds"); do
		out=$(http "$scenario")
		case $out in *failed=0*) ;; *) echo "  $scenario: $out";; esac
		echo "$out" | sed 's/rate=\([0-9]*\).*/\1/' >> "$work/server"
		database "$scenario" >> "$work/database"; echo >> "$work/database"
		[ "$scenario" != decision ] || { awk -v done="$(echo "$out" | sed 's/.*done=\([0-9]*\).*/\1/')" 'NR > done' "$work/decision.http" > "$work/rest" && mv "$work/rest" "$work/decision.http"; }
	done
	top=$(median < "$work/server") base=$(grep . "$work/database" | median)
	half=$(http "$scenario" $((top / 2)))
	printf '%-10s %10s %10s %7s   %s\n' "$scenario" "$top" "$base" "$(awk -v a="$top" -v b="$base" 'BEGIN { printf "%.2f", b ? a / b : 0 }')" "$half"
done
printf 'memory of the server: %s kB idle, %s kB now\n' "$idle" "$(awk '/VmRSS/ { print $2 }' "/proc/$serve_pid/status")"
