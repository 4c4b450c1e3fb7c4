#!/bin/sh
# Every success that openapi.json describes was met by a story, which held it against its description
# (story_answers.c): asked when the stories and the last ones were played. An answer that no story can meet
# stands below, with the reason.
. tests/promise.sh

unmet=''

work=$(mktemp -d)
"$CHECK_BUILD/tests/story" --at "$CHECK_AT" --answers | LC_ALL=C sort -u >"$work/described"
printf '%s\n' "$unmet" | grep . | LC_ALL=C sort -u >"$work/unmet"
LC_ALL=C sort -u "$CHECK_SEEN" >"$work/seen"
unseen() { LC_ALL=C comm -23 "$1" "$2"; }

printf 'GET /api/never 200\n' >"$work/planted"
control 'an answer that no story met' "$(unseen "$work/planted" "$work/seen")"
LC_ALL=C sort -u "$work/seen" "$work/unmet" >"$work/known"
promise "every described answer was met and checked ($(wc -l <"$work/described"))" \
	"$(unseen "$work/described" "$work/known")"
promise 'and what is said to be met by none is' "$(LC_ALL=C comm -12 "$work/seen" "$work/unmet")"
rm -rf "$work"
exit $promise_failed
