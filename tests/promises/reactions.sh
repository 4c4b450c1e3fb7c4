#!/bin/sh
# The names of reactions: one list for C, one for SQL, one for the page, the same in the same order.
. tests/promise.sh

# names FILE MARK: the words between quotes on the line of FILE with MARK
names() { grep -F "$2" "$1" | grep -oE "[\"'][a-z]+[\"']" | tr -d "\"'" | tr '\n' ' '; }
# others FOLDER: every line that has the first three names, one after the other
others() { grep -rnE "['\"]?like['\"]?, ?['\"]?love['\"]?, ?['\"]?thanks" "$1/server" "$1/include" "$1/sql" \
	"$1/web" --include='*.[chj]*' --include='*.sql' 2>/dev/null; }
different() { [ "$1" = "$2" ] || printf '%s\n%s\n' "$1" "$2"; }

c=$(names server/domain/reaction.c 'reaction_names[] =')
bad=$(planted server/x.c 'static const char *const kinds[] = { "like", "love", "thanks" };')
control "another list" "$(others "$bad")"; rm -rf "$bad"
control "another order" "$(different "$c" "love ${c#like }")"
control "any name" "$c"

promise "reactions have the same names in C and SQL" \
	"$(different "$c" "$(names sql/functions/reaction_name.sql "(array['like'")")"
promise "reactions have the same names in C and on the page" \
	"$(different "$c" "$(names web/parts/reactions.js 'export const KINDS =')")"
promise "reactions are listed once on each side" \
	"$(others . | grep -vE '^\./(server/domain/reaction\.c|sql/(migrations/0010_cards|functions/reaction_name)\.sql|web/parts/reactions\.js):')"
exit $promise_failed
