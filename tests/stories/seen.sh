#!/bin/sh
# Every success that openapi.json describes was met by a story, which held it against its description
# (story_answers.c): asked when the stories and the last ones were played.
. tests/promise.sh

work=$(mktemp -d)
"$CHECK_BUILD/tests/story" --at "$CHECK_AT" --answers >"$work/told"
LC_ALL=C sort -u "$work/told" >"$work/described"
LC_ALL=C sort -u "$CHECK_SEEN" >"$work/seen"
unseen() { [ -s "$1" ] || echo 'nothing is described'; LC_ALL=C comm -23 "$1" "$2"; }

printf 'GET /api/never 200\n' >"$work/planted"
control 'an answer that no story met' "$(unseen "$work/planted" "$work/seen")"
control 'a description of nothing' "$(unseen /dev/null "$work/seen")"
promise "every described answer was met and checked ($(wc -l <"$work/described"))" \
	"$(unseen "$work/described" "$work/seen")"
rm -rf "$work"
exit $promise_failed
