#!/bin/sh
# What the database promises by itself: pages that end, plans without whole-table scans, a second wall of
# grants and constraints, figures that single nobody out, statements that wait for each other in one order,
# sessions that are over everywhere at once, ends of mandates that are told, who may act alone and
# who confirms, transactions that end with who began them, writes that are known as such, rows that are what
# they say.
failed=0
sh tests/sql/plans.sh "$CHECK_SOCKET user=postgres" || failed=1
sh tests/sql/walls.sh "$CHECK_SOCKET" || failed=1
sh tests/sql/functions.sh "$CHECK_SOCKET user=postgres" || failed=1
sh tests/sql/figures.sh "$CHECK_SOCKET" || failed=1
sh tests/sql/many.sh "$CHECK_SOCKET" || failed=1
sh tests/sql/orders.sh "$CHECK_SOCKET" || failed=1
sh tests/sql/sessions.sh "$CHECK_SOCKET" || failed=1
sh tests/sql/powers.sh "$CHECK_SOCKET" || failed=1
sh tests/sql/mandates.sh "$CHECK_SOCKET" || failed=1
"$CHECK_BUILD/tests/sql/left_open" "$CHECK_DATABASE" || failed=1
"$CHECK_BUILD/tests/sql/writing" "$CHECK_DATABASE" || failed=1
"$CHECK_BUILD/tests/sql/rows" "$CHECK_DATABASE" || failed=1
exit $failed
