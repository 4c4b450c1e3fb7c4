#!/bin/sh
# Raw bytes against the running server of the suite (CHECK_AT): framing, sizes, patience.
cd "$(dirname "$0")/../.." || exit 1
player=${CHECK_WORK:-${TMPDIR:-/tmp}}/raw.$$
${CC:-gcc} -std=c11 -D_GNU_SOURCE -O1 -g -Wall -Wextra -Wshadow -Wconversion -o "$player" tests/raw/*.c -pthread || exit 1
"$player" "${CHECK_AT%:*}" "${CHECK_AT##*:}"
code=$?
rm -f "$player"
exit $code
