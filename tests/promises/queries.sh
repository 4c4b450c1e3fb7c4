#!/bin/sh
# Every SQL file is used, and says on its first line what it does.
. tests/promise.sh

unused() {
	for file in "$1"/*/*.sql; do
		name=$(basename "$file" .sql)
		grep -rqE "\bsql_$name *\(|\bSQL_$name\b" server || echo "$file"
	done
}
nameless() { for file in "$1"/*/*.sql; do head -1 "$file" | grep -q '^-- [A-Z]' || echo "$file"; done; }

bad=$(planted q/surely_unused_statement.sql 'select 1'); control "an unused statement" "$(unused "$bad")"; rm -rf "$bad"
promise "every statement is used" "$(unused sql/queries)"
promise "every statement says what it does" "$(nameless sql/queries)"
exit $promise_failed
