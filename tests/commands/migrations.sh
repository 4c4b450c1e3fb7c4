#!/bin/sh
# A connection that is lost while migrating, at every statement; and a database of the release before (place.sh).
cd "$(dirname "$0")/../.." || exit 1
. tests/place.sh
. tests/cut/cuts.sh
[ -n "$CHECK_WORK" ] || { echo 'FAIL migrations: run by tests/run.sh commands'; exit 1; }

failed=0
say() { printf '%-4s migrations: %s\n' "$1" "$2"; [ "$1" != FAIL ] || failed=1; }
psql() { database=$1; shift; as_user "$PG/psql" -X -q -At -v ON_ERROR_STOP=1 -d "host=$CHECK_WORK/socket dbname=$database user=postgres" "$@"; }

psql postgres -c 'create database migrations owner parvis_owner'
usual=$CHECK_DATABASE
CHECK_DATABASE="host=$CHECK_WORK/cut dbname=migrations user=parvis_owner"
cut_tests migrations migrations.log
CHECK_DATABASE=$usual
exit $failed
