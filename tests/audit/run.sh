#!/bin/sh
# The audit log against tampering: tests/audit/run.sh, with BUILD=folder of a build that has tests/audit/load.
cd "$(dirname "$0")/../.." || exit 1
BUILD=${CHECK_BUILD:-${BUILD:-build/check}}
. tests/audit/place.sh
. tests/audit/bundle.sh
. tests/audit/database.sh
. tests/audit/life.sh
. tests/audit/shown.sh
. tests/cut/cuts.sh

trap audit_stop EXIT
trap 'exit 1' INT TERM
audit_make || { echo 'FAIL audit: no database to test with'; exit 1; }
bundle_tests
database_tests
life_tests
shown_tests
if grep -E 'ERROR: (Address|Leak)Sanitizer|runtime error:|Assertion' "$CHECK_WORK/seal.log"; then
	say FAIL 'the sanitizers are silent'; else say ok 'the sanitizers are silent'; fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
