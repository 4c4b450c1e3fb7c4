#!/bin/sh
# The permission matrix cell by cell, two deciders at once, an undo while others answer, two who act on each
# other, rights that are taken away while they are used, one query that waits while others are served, one
# person who floods, and a look that changes nothing.
failed=0
"$CHECK_BUILD/tests/story" --at "$CHECK_AT" --origin "$CHECK_ORIGIN" --password-file "$CHECK_PASSWORD_FILE" \
	tests/matrix/*.story || failed=1
"$CHECK_BUILD/tests/matrix/race" || failed=1
"$CHECK_BUILD/tests/matrix/undo" || failed=1
"$CHECK_BUILD/tests/matrix/last" || failed=1
"$CHECK_BUILD/tests/matrix/taken" || failed=1
"$CHECK_BUILD/tests/matrix/waiting" || failed=1
"$CHECK_BUILD/tests/matrix/flood" || failed=1
"$CHECK_BUILD/tests/matrix/look" || failed=1
exit $failed
