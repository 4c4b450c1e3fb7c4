# Makes the text of one prepared query with literal values in the place of its parameters, for pgbench.
# Usage: awk -v tail=sql/tail.sql -v values='one~two~…' -f tests/bench/statements.awk FILE. The tail of a writing query gets the
# values after the query's own. A value is SQL; null stands for null.
BEGIN {
	count = split(values, value, "~")
	names = split("leaf digests parts owners bundles member key route hash status session roles room standing", name, " ")
	while ((getline line < tail) > 0) if (line !~ /^--/) tail_text = tail_text line "\n"
}
/^-- right:/ { right = $0; sub(/^-- right: */, "", right); sub(/[,; ].*/, "", right) }
/^--/ { next }
{ sub(/[ \t]*--.*$/, ""); body = body $0 " " }
END {
	gsub(/[ \t]+$/, "", body)
	for (n = 1; match(body, "\\$" n "([^0-9]|$)"); n++) while (match(body, "\\$" n "([^0-9]|$)"))
		body = substr(body, 1, RSTART - 1) value[n] substr(body, RSTART + 1 + length(n ""))
	if (body ~ /done \(answer\)/) {
		gsub(/\$right/, right, tail_text)
		for (i = 1; i <= names; i++) { mark = "\\$" name[i]; with = value[n - 1 + i]; gsub(mark, with, tail_text) }
		gsub(/\n/, " ", tail_text)
		body = body ", " tail_text
		n += names
	}
	if (count != n - 1) { # a parameter was added to the query, and not here
		printf "%s: %d values for %d parameters\n", FILENAME, count, n - 1 >"/dev/stderr"
		exit 1
	}
	print body ";"
}
