#!/bin/sh
# What a function or a view of the database says now stands in one place: sql/functions. A migration that
# defined it again would be overwritten at once, and read as if it were true.
. tests/promise.sh

FIRST=0063 # older ones were written before there were files
# What rows were made or let in by: it stays in migrations, where a change can make or look at them anew.
stays='name_key name_skeleton member_search_key groups_search_key audit.is_leaf reason_fits today'

# made FILE…: the functions and views that SQL defines, and does not drop again
made() {
	sed 's/--.*//' "$@" | grep -oiE '^ *(create (or replace )?|drop )(function|view) [a-z_.]+' |
		awk '{ there[tolower($NF)] = tolower($1) == "create" }
			END { for (name in there) if (there[name]) print name }' | sort
}
# again FOLDER: migrations that define what has a file
again() {
	for file in "$1"/migrations/*.sql; do
		number=$(basename "$file" | cut -d_ -f1)
		[ "$number" -ge "${FIRST#0}" ] || continue
		for name in $(made "$file"); do
			[ ! -e "$1/functions/$name.sql" ] || echo "$file: $name belongs to sql/functions/$name.sql"
		done
	done
}
# without FOLDER: what only migrations define, and nothing keeps there
without() {
	made "$1"/migrations/*.sql | while read -r name; do
		case " $stays " in *" $name "*) continue ;; esac
		[ -e "$1/functions/$name.sql" ] || echo "$name"
	done
}
misnamed() {
	for file in "$1"/functions/*.sql; do
		[ "$(made "$file")" = "$(basename "$file" .sql)" ] || echo "$file: defines $(made "$file" | tr '\n' ' ')"
		! grep -qiE '^ *create (function|view)' "$file" || echo "$file: cannot be played twice: or replace"
		head -1 "$file" | grep -q '^-- ..' || echo "$file: does not say what it is for"
	done
}

bad=$(planted migrations/0099_x.sql 'create or replace function standing(g groups) returns int')
mkdir "$bad/functions"; echo 'create function standing() returns int' >"$bad/functions/standing.sql"
control "a migration that defines a function of a file" "$(again "$bad")"
control "a file that can be played once" "$(misnamed "$bad" | grep twice)"
control "a file without a sentence" "$(misnamed "$bad" | grep 'for$')"
mv "$bad/functions/standing.sql" "$bad/functions/other.sql"
control "a file with another name" "$(misnamed "$bad" | grep defines)"
control "a function without a file" "$(without "$bad")"
rm -rf "$bad"

promise "no migration defines what stands in sql/functions" "$(again sql)"
promise "what the database does now stands in sql/functions" "$(without sql)"
promise "every file of sql/functions says one thing, and can be played again" "$(misnamed sql)"
defined=$(made sql/migrations/*.sql)
promise "what stays in migrations is there" \
	"$(for name in $stays; do echo "$defined" | grep -qx "$name" || echo "$name"; done)"
exit $promise_failed
