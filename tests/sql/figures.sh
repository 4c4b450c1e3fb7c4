#!/bin/sh
# Plays figures.sql, with the statements of the server prepared before it. Usage: figures.sh "<host and
# dbname>"
where=${1:?connection without user}
prepared() { echo "prepare $1 as select answer from ("
	sed 's/[[:space:]]*--.*//' "sql/queries/figures/figures_$1.sql"; echo ') as given (answer);'; }
said=$({ prepared show; prepared company; cat tests/sql/figures.sql;
	} | psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$where user=parvis_owner" 2>&1) ||
	said="$said
FAIL figures: the checks were not played to their end"
printf '%s\n' "$said" | grep -E '^(ok|FAIL) |ERROR|error:'
! printf '%s\n' "$said" | grep -q '^FAIL'
