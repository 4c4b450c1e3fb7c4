#!/bin/sh
# Every SQL file is used, says on its first line what it does, and means the days of the company.
. tests/promise.sh

unused() {
	for file in "$1"/*/*.sql; do
		name=$(basename "$file" .sql)
		grep -rqE "\bsql_$name *\(|\bSQL_$name\b" server || echo "$file"
	done
}
nameless() { for file in "$1"/*/*.sql; do head -1 "$file" | grep -q '^-- [A-Z]' || echo "$file"; done; }

# A day is a day where the company is: today(), company_zone().
days_of_utc() { grep -rnE 'current_date|(\b|_)at::date|\bnow\(\)::date|>= \$[0-9]+::date' "$@"; }

bad=$(planted q/surely_unused_statement.sql 'select 1'); control "an unused statement" "$(unused "$bad")"; rm -rf "$bad"
for mistake in \
	'where due_on < current_date' 'closed_at::date' 'e.at::date' 'now()::date' 'l.at >= $3::date'; do
	bad=$(planted q/days.sql "$mistake"); control "$mistake" "$(days_of_utc "$bad")"; rm -rf "$bad"
done
promise "every statement is used" "$(unused sql/queries)"
promise "every statement says what it does" "$(nameless sql/queries)"
promise "no statement asks for a day of UTC" "$(days_of_utc sql/queries sql/export)"
exit $promise_failed
