#!/bin/sh
# Every section of an archive names what it leaves out, in words that its page can say with the reason.
. tests/promise.sh

hides() { sed -n 's/^-- hides: //p' "$1" | tr -d ' ' | tr ',' '\n'; }
silent() { for file in "$1"/*.sql; do [ -n "$(hides "$file")" ] || echo "$file"; done; }
wordless() {
	for file in "$1"/*.sql; do
		for name in $(hides "$file" | grep -vx nothing); do
			for key in "archive.omission.$name" "archive.omission.$name.reason"; do
				[ "$(grep -l "^\"$key\":" web/words/fr.json web/words/en.json | wc -l)" = 2 ] ||
					echo "$file: $key"
			done
		done
	done
}
# The names of groups that somebody may not know any more: group_name() leaves them out.
names() {
	for file in "$1"/*.sql; do
		called=$(grep -c 'group_name(' "$file") said=$(hides "$file" | grep -cx group_names)
		[ $((called > 0)) = "$said" ] || echo "$file: group_name() $called times, group_names said $said times"
	done
}

bad=$(planted x.sql '-- All of it.'); control "a section that says nothing" "$(silent "$bad")"; rm -rf "$bad"
bad=$(planted x.sql '-- hides: something'); control "a reason without words" "$(wordless "$bad")"; rm -rf "$bad"
bad=$(planted x.sql "-- hides: nothing
select group_name(g, \$1)"); control "names of groups that are not told" "$(names "$bad")"; rm -rf "$bad"

promise "every section of an archive says what it leaves out" "$(silent sql/export)"
promise "what a section leaves out has words and a reason" "$(wordless sql/export)"
promise "who leaves out names of groups says so" "$(names sql/export)"
exit $promise_failed
