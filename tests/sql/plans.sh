#!/bin/sh
# No statement of a request reads a whole big table: each one is explained with a generic plan, and sequential scans forbidden,
# so that one that still appears has no index to help it. Prints ok and FAIL lines. Usage: plans.sh <psql connection>
where=${1:?connection string}
big='post|comment|review_case|case_event|notification|membership|session|reaction|acceptance|mandate|log|disclosure|digest|request_once|data_request_step'
# Work of the night, of a terminal or of a download reads everything on purpose; a name or a state of few rows may be looked for.
aside='/(demo|purge|user|job)/|/audit/(bundle|seal|edge)_|/doctor/doctor_copies'

ask() { psql -X -A -t -q -v ON_ERROR_STOP=1 "$where" "$@"; }
parameters() { grep -v '^--' "$1" | grep -oE '\$[0-9]+' | tr -d '$' | sort -n | tail -1; }
statement() {
	sed 's/[[:space:]]*--.*//' "$1"
	! grep -q 'done (answer)' "$1" || echo 'select answer from done'
}
nulls() { awk -v n="${1:-0}" 'BEGIN { for (i = 1; i <= n; i++) printf "%snull", (i > 1 ? ", " : "("); if (n > 0) printf ")" }'; }
explained() {
	{
		echo 'set enable_seqscan = off; set plan_cache_mode = force_generic_plan; set jit = off; prepare q as'
		statement "$1"
		echo "; explain (costs off) execute q$(nulls "$(parameters "$1")");"
	} | ask -f - 2>&1
}

good=0 bad=0 control=$(mktemp)
echo "select body from post where length(body) > \$1::int" > "$control"
explained "$control" | grep -qE "Seq Scan on ($big)( |\$)" || { echo 'FAIL plans: the check is blind: a scan of all posts was not noticed'; bad=1; }
rm -f "$control"
for file in sql/queries/*/*.sql; do
	echo "$file" | grep -qE "$aside" && continue
	plan=$(explained "$file") || { echo "FAIL plans: $file cannot be explained: $plan"; bad=$((bad + 1)); continue; }
	scans=$(printf '%s\n' "$plan" | grep -oE "Seq Scan on ($big)( |\$)[a-z_]*" | sort -u)
	if [ -z "$scans" ]; then good=$((good + 1)); else echo "FAIL plans: $file: $(echo $scans)"; bad=$((bad + 1)); fi
done
[ "$bad" -eq 0 ] && echo "ok   plans: none of $good statements reads a whole big table"
[ "$bad" -eq 0 ]
