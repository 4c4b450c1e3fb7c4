#!/bin/sh
# Lines of at most 110 columns, tabs to the next eighth, so that two files fit beside each other. A text in
# quotes is not cut: it counts as 40 columns at most. Left out: tables (.def, .tsv), texts (.md, words,
# stories, what the people of the demo say), styles (a rule is a line) and migrations that were applied.
. tests/promise.sh
LOOKED_AT_FROM=0063 # those that were applied are not laid out again

# "file:line: width" of every line that is wider; characters count, not bytes.
wider() {
	awk -v whole="$whole" '{ text = $0
		if (!whole && match(text, /["\047`].*["\047`]/) && RLENGTH > 40)
			text = substr(text, 1, RSTART + 39) substr(text, RSTART + RLENGTH)
		gsub(/[\200-\277]/, "", text); pieces = split(text, piece, "\t"); width = 0
		for (i = 1; i < pieces; i++) { width += length(piece[i]); width += 8 - width % 8 }
		width += length(piece[pieces])
		if (width > 110) print FILENAME ":" FNR ": " width " columns" }' "$@"
}
of_kind() { find "$@" ! -path '*/node_modules/*'; }
c_files() { of_kind server include tests -type f \( -name '*.c' -o -name '*.h' \); }
other_files() {
	of_kind web tests docker -type f \( -name '*.js' -o -name '*.mjs' -o -name '*.sh' \)
	of_kind sql -name '*.sql' ! -path 'sql/demo/[0-9]*' ! -path 'sql/migrations/*'
	ls sql/migrations/*.sql | awk -F '[/_]' -v first=$LOOKED_AT_FROM '$3 >= first'
}
bad=$(planted x.c "$(printf '\t%0103d' 0)"); control "a line of 111 columns" "$(wider "$bad/x.c")"
bad2=$(planted x.js "$(printf "x('%0100d');%030d" 0 0)"); whole=''
promise "a text in quotes is not cut" "$(wider "$bad2/x.js")"
control "what is long beside it" "$(printf "%080d'%050d'" 0 0 | wider)"; rm -rf "$bad" "$bad2"
bad=$(planted x.c "$(printf '\t'; yes é | head -102 | tr -d '\n')")
promise "letters with accents count once" "$(wider "$bad/x.c")"; rm -rf "$bad"

whole=1; promise "no line of C has more than 110 columns" "$(wider $(c_files))"
whole=''; promise "nor has one of SQL, of the page or of a script" "$(wider $(other_files))"
exit $promise_failed
