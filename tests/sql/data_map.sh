#!/bin/sh
# Every column says what it holds and about whom, and every accessible one stands in a section of the archive.
# Usage: data_map.sh <psql connection> Prints ok and FAIL lines, then "N passed, N failed". Needs the
# migrations applied; changes nothing (what it tries is rolled back).
here=$(cd "$(dirname "$0")/../.." && pwd)
where=${1:?connection string}
passed=0 failed=0

ok() { passed=$((passed + 1)); echo "ok   $1"; }
fail() { failed=$((failed + 1)); echo "FAIL $1"; }
ask() { psql -X -A -t -q -v ON_ERROR_STOP=1 "$where" "$@"; }
empty() { if [ -z "$2" ]; then ok "$1"; else fail "$1"; echo "$2" | sed 's/^/     /'; fi; }
# What the checker says after a change that is rolled back.
after() { { echo "begin; $1;"; cat "$here/tests/sql/data_map.sql"; echo "rollback;"; } | ask -f -; }
reports() { case $(after "$2") in *"$3"*) ok "$1" ;; *) fail "$1" ;; esac; }

wrong=$(ask -f "$here/tests/sql/data_map.sql") || { echo "FAIL the checker does not run"; exit 1; }
empty "every column has a comment that can be read and a path that reaches a member" "$wrong"

reports "a column without comment is noticed" "create table added (body text)" "added.body: no comment"
reports "a misspelt class is noticed" \
	"comment on column post.body is 'pd=contents; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete'" \
	"post.body: not in the format"
reports "a path to nowhere is noticed" \
	"comment on column post.body is 'pd=content; subject=post.group_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete'" \
	"post.body: the path does not reach"
reports "a path through the wrong parent is noticed" \
	"comment on column case_event.note is 'pd=content; subject=case_event.case_id>post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete'" \
	"case_event.note: the path does not reach"
reports "a member's column without a person is noticed" "comment on column post.author_id is 'pd=none'" \
	"post.author_id: pd=none, but it refers"

# Sections name their columns ("-- columns: …"), and those of article 20 say "-- portable".
held=$(ask -c "select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname
	from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a
		on a.attrelid = c.oid
	where n.nspname in ('public', 'audit') and c.relkind = 'r' and col_description(c.oid, a.attnum) like '%access=yes%' order by 1")
port=$(ask -c "select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname
	from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a
		on a.attrelid = c.oid
	where n.nspname in ('public', 'audit') and c.relkind = 'r' and col_description(c.oid, a.attnum) like '%port=yes%' order by 1")
named() { sed -n 's/^-- columns: //p' "$@" | tr ',' '\n' | tr -d ' \t' | grep . | LC_ALL=C sort -u; }
missing() { printf '%s\n' "$1" | LC_ALL=C sort | LC_ALL=C comm -23 - /dev/fd/3 3<<END
$2
END
}
empty "every accessible column stands in a section of the archive" \
	"$(missing "$held" "$(named "$here"/sql/export/*.sql)")"
empty "every portable column stands in a portable section" \
	"$(missing "$port" "$(named $(grep -l '^-- portable' "$here"/sql/export/*.sql))")"
empty "no section names a column that must stay or does not exist" \
	"$(missing "$(named "$here"/sql/export/*.sql)" "$(printf '%s\n' "$held" | LC_ALL=C sort)")"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
