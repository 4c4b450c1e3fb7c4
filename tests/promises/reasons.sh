#!/bin/sh
# Why somebody was told no: one list for C, one for SQL, the same words for the same kind of case; the page
# takes its own from the server.
. tests/promise.sh

# of_c FILE COLUMN: the reasons whose COLUMN (1: texts, 2: requests to join) says true
of_c() { sed -n 's/^\tREASON(\([a-z_]*\), *\([a-z]*\), *\([a-z]*\), *[a-z]*).*/\1 \2 \3/p' "$1" |
	awk -v n="$2" '$(n + 1) == "true" { print $1 }' | sort | tr '\n' ' '; }
# of_sql MARK: the words between quotes in the array on the line of the newest definition with MARK
of_sql() { cat sql/migrations/*.sql | grep -F "$1" | tail -1 | sed 's/.*array\[\([^]]*\)\].*/\1/' |
	grep -oE "[a-z_]+" | sort | tr '\n' ' '; }
different() { [ "$1" = "$2" ] || printf '%s\n%s\n' "$1" "$2"; }
wordless() { for word in $1; do for language in fr en; do
	grep -q "\"reason.$word\":" "web/words/$language.json" || echo "$language $word"; done; done; }

texts=$(of_c server/domain/moderation.c 1) members=$(of_c server/domain/moderation.c 2)
control "another list" "$(different "$texts" "$members")"
control "a reason without words" "$(wordless 'surely_no_reason')"
promise "texts are refused for the same reasons in C and SQL" \
	"$(different "$texts" "$(of_sql "when action in ('return', 'reject')")")"
promise "requests to join are refused for the same reasons in C and SQL" \
	"$(different "$members" "$(of_sql "when action = 'refuse_member'")")"
promise "every reason has its words" "$(wordless "$texts $members")"
promise "the page has no list of its own" "$(grep -rn "'off_topic'" web --include='*.js')"
exit $promise_failed
