#!/bin/sh
# Every SQL file is used, says on its first line what it does, means the days of the company, and is read by
# the names of its columns.
. tests/promise.sh

unused() {
	for file in "$1"/*/*.sql; do
		name=$(basename "$file" .sql)
		grep -rqE "\bsql_$name *\(|\bSQL_$name\b" server || echo "$file"
	done
}
nameless() { for file in "$1"/*/*.sql; do head -1 "$file" | grep -q '^-- [A-Z]' || echo "$file"; done; }

# A day is a day where the company is: today(), company_zone().
days_of_utc() { grep -rnE 'current_date|(\b|_)at::date|\bnow\(\)::date|>= \$[0-9]+::date' "$@"; }

# The number of a column says nothing, and stays when the statement changes.
numbered() {
	find "$1" -name '*.c' | while read -r file; do
		tr -s ' \t\n' ' ' < "$file" |
			grep -oE '(db_value|db_is_true)\([^,;]*,[^,;]*, ?[0-9]+ ?\)|number_at\([^,;]*, ?[0-9]+ ?\)' |
			sed "s|^|$file: |"
	done
}
# A field that a caller forgets is null, and nobody says so: whoever fills a struct of parameters names all of
# it.
forgotten() { # the generated header, a folder
	find "$2" -name '*.c' -print0 | xargs -0 awk '
		FNR == NR && /^struct [a-z_]+_in \{/ { name = $2 }
		FNR == NR && name != "" && /^\tconst char / { sub(/^\tconst char /, ""); gsub(/[*,;]/, ""); fields[name] = $0; name = "" }
		FNR == NR { next }
		FNR == 1 { text = "" }
		{ text = text " " $0 }
		/^}/ {
			while (match(text, /struct [a-z_]+_in( [a-z_]+( =)?|\)) *(\{[^}]*\}|;)/)) {
				one = substr(text, RSTART, RLENGTH); text = substr(text, RSTART + RLENGTH)
				split(one, words, /[ );]/); count = split(fields[words[2]], wanted, " ")
				for (i = 1; i <= count; i++)
					if (one !~ ("\\." wanted[i] " =")) print FILENAME ": " words[2] " without " wanted[i]
			}
			text = ""
		}' "$1"
}
# What the build says of a planted statement; nothing when it takes it.
refused() { awk -v tail=sql/tail.sql -v source=/dev/null -f sql/embed.awk "$1" 2>&1; }
taken() { for text in "$@"; do file=$(planted q/planted.sql "$text"); refused "$file/q/planted.sql"
	rm -rf "$file"; done; }

bad=$(planted q/surely_unused_statement.sql 'select 1'); control "an unused statement" "$(unused "$bad")"
rm -rf "$bad"
for mistake in \
	'where due_on < current_date' 'closed_at::date' 'e.at::date' 'now()::date' 'l.at >= $3::date'; do
	bad=$(planted q/days.sql "$mistake"); control "$mistake" "$(days_of_utc "$bad")"; rm -rf "$bad"
done
for mistake in 'db_value(&rows, 0, 2)' 'db_is_true(rows, count - 1, 0)' \
	"$(printf 'db_value(&rows,\n\t         0,\n\t         12)')" 'number_at(&rows, 3)'; do
	bad=$(planted server/x.c "x = $mistake;"); control "$mistake" "$(numbered "$bad")"; rm -rf "$bad"
done
for mistake in 'select id, name from member' 'select * from member' 'select m.* from member m' \
	'delete from session returning id, member_id' \
	"$(printf -- '-- row: id\nselect id, name from member')" \
		"$(printf -- '-- row: id, name, state\nselect id, name from member')" \
	"$(printf -- '-- row: id, Its name\nselect id, name from member')"; do
	bad=$(planted q/x.sql "$mistake"); control "$mistake" "$(refused "$bad/q/x.sql")"; rm -rf "$bad"
done
work=$(mktemp -d)
generate() { # a header with all that the headers of a folder say
	mkdir "$work/$1.d"; awk -v tail=sql/tail.sql -v headers="$work/$1.d" -v source=/dev/null \
		-f sql/embed.awk "$2"/*/*.sql
	cat "$work/$1.d"/*.h >"$work/$1"
}
bad=$(planted q/many.sql "$(printf -- '-- $1 a, $2 b, $3 c, $4 d, $5 e, $6 f, $7 me\nselect $1 || $2 || $3 || $4 || $5 || $6 || $7')")
generate planted.h "$bad"; rm -rf "$bad"
for mistake in 'struct many_in new = { .a = x, .b = y, .c = z, .d = x, .e = y, .f = (int){ 1 } };' \
	'struct many_in new;' \
	'return sql_many((struct many_in){ .a = me, .b = x, .c = z, .d = y, .e = x, .f = y });'; do
	bad=$(planted server/x.c "$(printf 'int f(void)\n{\n\t%s\n}\n' "$mistake")")
	control "$mistake" "$(forgotten "$work/planted.h" "$bad")"; rm -rf "$bad"
done
generate queries.h sql/queries
promise "the build takes rows that are named" "$(taken 'select count(*) from member where id in (select id from post)' \
	"select json_build_object('a', 1, 'b', array[1, 2])" 'select 2 * 3' \
		'insert into post (id, body) select id, name from member' \
	"$(printf -- '-- row: id\n-- row: name\nselect id, name from member')" \
	"$(printf -- '-- row: id, name\ndelete from member where id in (select id from post, groups) returning id, name')")"
promise "who fills parameters names all of them" \
	"$(forgotten "$work/queries.h" server)$(forgotten "$work/queries.h" tests)"
rm -rf "$work"
promise "columns are read by their names" "$(numbered server)"
promise "every statement is used" "$(unused sql/queries)"
promise "every statement says what it does" "$(nameless sql/queries)"
promise "no statement asks for a day of UTC" "$(days_of_utc sql/queries sql/export)"
exit $promise_failed
