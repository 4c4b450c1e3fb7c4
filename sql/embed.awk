# Makes C of the files under sql/queries: a header for each folder, and one source. Headers that would stay the same are not written.
# Usage: awk -v tail=sql/tail.sql -v headers=FOLDER -v source=C -f sql/embed.awk FILE…
# The comment on top of a file is its contract. "$1 author, $2 group (may be null)" names the parameters, without what stands in
# brackets; above six they become the fields of a struct. "audit: post.submit" is the entry that a writing statement leaves, "right: place"
# what it is done by (hold_right in sql/functions). "row: id, name" are the columns that it answers, and become STATEMENT_ID,
# STATEMENT_NAME, on several lines where there are many; "row shown: page, people" is a row that several answer, SHOWN_PAGE, SHOWN_PEOPLE.
# What writes is known from its verbs, and from the functions that it calls: PostgreSQL's own that do, and every function of ours in
# sql/migrations and sql/functions that is not declared stable or immutable (-v functions_in="FILE…"). What stops the build: a parameter that is used but
# not described, or described but not used, and an answer of several columns without a row, or of another number of them.

function stop(message) { print FILENAME_NOW ": " message > "/dev/stderr"; failed = 1; exit 1 }

function quoted(text) { gsub(/\\/, "&&", text); gsub(/"/, "\\\"", text); gsub(/\n/, "\\n\"\n\t\"", text); return "\"" text "\"" }

function describe(line,   parts, count, i, number, name) {
	sub(/^-- */, "", line); gsub(/\([^)]*\)/, "", line)
	if (line ~ /\$[0-9].*\(/) stop("describes a parameter in brackets that go on in the next line: " line)
	count = split(line, parts, /,/)
	for (i = 1; i <= count; i++) {
		if (!match(parts[i], /\$[0-9]+/)) continue
		number = substr(parts[i], RSTART + 1, RLENGTH - 1) + 0
		name = substr(parts[i], RSTART + RLENGTH)
		gsub(/[^A-Za-z0-9]+/, " ", name); gsub(/^ +| +$/, "", name); gsub(/ /, "_", name)
		names[number] = name; if (number > described) described = number
	}
}

function used_up_to(text,   highest, number) {
	split("", used); highest = 0
	while (match(text, /\$[0-9]+/)) {
		number = substr(text, RSTART + 1, RLENGTH - 1) + 0; used[number] = 1
		if (number > highest) highest = number
		text = substr(text, RSTART + RLENGTH)
	}
	return highest
}

function with_tail(text, count,   added, i) {
	added = tail_text; gsub(/\$right/, right, added)
	for (i = 1; i <= tail_count; i++) gsub("\\$" tail_names[i], "$" (count + i), added)
	return text ",\n" added
}

# A statement without its texts in quotes, in lower case: what is left are words that PostgreSQL acts by.
function words_of(text) { gsub(/'[^']*'/, "''", text); return " " tolower(text) " " }

function changes(text,   words, name) {
	words = words_of(text)
	if (words ~ /[^a-z_.](insert|update|delete|merge|truncate|lock|notify|copy|call|create|drop|alter|set)[^a-z_.(]/) return 1
	if (words ~ /[^a-z_]for +(no +key +update|update|key +share|share)[^a-z_]/) return 1
	if (words ~ /[^a-z_](nextval|setval|set_config|pg_(try_)?advisory[a-z_]*|pg_notify|pg_terminate_backend|pg_cancel_backend|lo_[a-z_]+|txid_current|pg_current_xact_id)[ ]*\(/) return 1
	for (name in volatile) if (words ~ ("[^a-z_]" name "[ ]*\\(")) return 1
	return 0
}

# Functions of ours that may write: their declaration, up to the body, does not say stable or immutable. The last one of a name counts.
function learn_functions(file,   line, text, head, name, parts, count, i) {
	while ((getline line < file) > 0) { sub(/^[ \t]*--.*$/, "", line); text = text line "\n" }
	close(file)
	count = split(tolower(text), parts, /create( or replace)? function /)
	for (i = 2; i <= count; i++) {
		name = parts[i]; sub(/[ (].*/, "", name); sub(/^[a-z_]+\./, "", name); gsub(/[^a-z0-9_]/, "", name)
		head = parts[i]; sub(/\$[a-z_]*\$.*/, "", head); sub(/[ \t\n]return[ \t\n(].*/, "", head); head = head " "
		if (head ~ /[ \t\n](stable|immutable)[ \t\n]/) delete volatile[name]
		else volatile[name] = 1
	}
}

# "row: id, name" or "row shown: page, people", on one line or several.
function learn_row(line,   name) {
	name = line; sub(/^-- row */, "", name); sub(/:.*/, "", name); sub(/^[^:]*: */, "", line); gsub(/[ \t]+/, "", line)
	if (columns != "" && name != row_name) stop("has two rows")
	row_name = name; columns = columns (columns == "" ? "" : ",") line
}

# How many columns come out of a statement, as far as its text tells: those of the last select, or what a change returns. -1: a star.
function columns_of(text,   list) {
	gsub(/'[^']*'/, "''", text); gsub(/[ \t\n]+/, " ", text); text = " " tolower(text) " "
	while (gsub(/\([^()]*\)|\[[^][]*\]/, "", text)) continue
	if (text ~ / (insert into|delete from|update [a-z_.]+( as)?( [a-z]+)? set) / && text !~ / returning /) return 0
	list = text; sub(text ~ / returning / ? "^.* returning " : "^.* select ", "", list); sub(/ (from|where|union) .*/, "", list)
	return list ~ /(^ *|[,.] *)\*/ ? -1 : gsub(/,/, ",", list) + 1
}

# The enum of a row, and its names for the table of statements.
function row_of(statement, subject,   parts, count, found, i, prefix, list, names_of_row) {
	found = columns_of(body)
	if (columns == "" && (found > 1 || found < 0)) stop("answers several columns, and does not say which: -- row: id, name")
	if (columns == "") return "NULL"
	count = split(columns, parts, /,/)
	if (found >= 0 && found != count) stop("answers " found " columns, and its row names " count)
	prefix = toupper(row_name == "" ? statement : row_name)
	for (i = 1; i <= count; i++) {
		if (parts[i] !~ /^[a-z][a-z0-9_]*$/) stop("cannot name a column \"" parts[i] "\"")
		list = list (i > 1 ? ", " : "") prefix "_" toupper(parts[i])
		names_of_row = names_of_row "\"" parts[i] "\", "
	}
	if (prefix in known_rows && known_rows[prefix] != columns) stop("answers another row " row_name " than others")
	if (row_name != "") shares[subject] = 1
	if (!(prefix in known_rows)) rows_of[row_name == "" ? subject : "rows"] = rows_of[row_name == "" ? subject : "rows"] "enum { " list " };\n"
	known_rows[prefix] = columns
	return "(const char *const[]){ " names_of_row "NULL }"
}

# The C function of a statement. Above six parameters they are the fields of a struct: two that are swapped are seen.
function function_of(statement, count,   i, parameters, fields, values, all) {
	for (i = 1; i <= count; i++) {
		parameters = parameters (i > 1 ? ", " : "") "const char *" names[i]
		fields = fields (i > 1 ? ", *" : "*") names[i]
		values = values (i > 1 ? ", " : "") (count > NAMED_ABOVE ? "in." : "") names[i]
	}
	if (count == 0) { parameters = "void"; values = "NULL" }
	if (count > NAMED_ABOVE) { all = "struct " statement "_in {\n\tconst char " fields ";\n};\n"; parameters = "struct " statement "_in in" }
	return all "static inline struct sql sql_" statement "(" parameters ")\n{\n\treturn (struct sql){ SQL_" statement ", " count ", { " values " } };\n}\n"
}

function finish(   name, subject, count, i, writes, traced) {
	if (FILENAME_NOW == "") return
	name = FILENAME_NOW; sub(/.*\//, "", name); sub(/\.sql$/, "", name)
	gsub(/[ \n\t]+$/, "", body)
	count = used_up_to(body)
	for (i = 1; i <= count; i++) if (!(i in used)) stop("$" i " is not used")
	for (i = 1; i <= count; i++) if (names[i] == "") stop("$" i " is used but not described")
	if (described > count) stop("$" described " is described but not used")
	traced = body ~ /done \(answer\)/; writes = traced || changes(body)
	if (traced && audit == "") stop("a writing statement names its audit entry: -- audit: <action>, or -- audit: none, <reason>")
	if (traced && right !~ /^(session|account|accounts|place|group|mandates|none)$/) stop("a writing statement names what it is done by: -- right: session, account, accounts, place, group, mandates, or none, <reason>")
	if (traced && columns != "") stop("ends in done (answer), which is its one column")
	if (!traced && audit != "") stop("names an audit entry but does not end in done (answer)")
	file = FILENAME_NOW; subject = file; sub(/\/[^\/]*$/, "", subject); sub(/.*\//, "", subject); sub(/.*sql\/queries\//, "", file)
	numbers[subject] = numbers[subject] "\tSQL_" name " = " statements + 0 ",\n"
	functions[subject] = functions[subject] function_of(name, count)
	statements_text = statements_text "\t{ \"" name "\", \"" file "\",\n\t\"" quotedbody(traced ? with_tail(body, count) : body) "\",\n\t" (traced ? count + tail_count : count) ", " (writes ? "true" : "false") ", " (traced ? "true" : "false") ", " (audit == "" ? "NULL" : "\"" audit "\"") ", " (right == "" ? "NULL" : "\"" right "\"") ",\n\t" (traced ? "NULL" : row_of(name, subject)) " },\n"
	statements++
}

function keep(file, text,   line, before) {
	while ((getline line < file) > 0) before = before line "\n"
	close(file)
	if (before != text) printf "%s", text > file
	close(file)
}

function header(name, text,   guard) {
	guard = "PARVIS_QUERIES_" toupper(name) "_H"
	keep(headers "/" name ".h", made "#ifndef " guard "\n#define " guard "\n\n" text "\n#endif\n")
}

function quotedbody(text) { text = quoted(text); return substr(text, 2, length(text) - 2) }

BEGIN {
	NAMED_ABOVE = 6
	tail_count = split("leaf digests parts owners bundles member key route hash status session roles room standing", tail_names, " ")
	while ((getline line < tail) > 0) if (line !~ /^--/) tail_text = tail_text line "\n"
	sub(/\n$/, "", tail_text)
	for (i = split(functions_in, files, " "); i > 0; i--) ordered[i] = files[i]
	for (i = 1; i in ordered; i++) learn_functions(ordered[i])
}
FNR == 1 { finish(); FILENAME_NOW = FILENAME; body = audit = right = columns = row_name = ""; described = 0; split("", names); top = 1 }
top && /^--/ {
	if ($0 ~ /^-- audit:/) { audit = $0; sub(/^-- audit: */, "", audit); if (audit ~ /^none/) audit = "none" }
	else if ($0 ~ /^-- right:/) { right = $0; sub(/^-- right: */, "", right); sub(/[,; ].*/, "", right) }
	else if ($0 ~ /^-- row( [a-z_]+)?:/) learn_row($0)
	else describe($0)
	next
}
{ top = 0; sub(/[ \t]*--.*$/, ""); if ($0 != "") body = body $0 "\n" }
END {
	if (failed) exit 1
	finish()
	made = "/* Made by sql/embed.awk from sql/queries: do not edit. */\n"
	for (subject in functions) if (headers != "")
		header(subject, "#include \"db/db.h\"\n" (subject in shares ? "#include \"queries/rows.h\"\n" : "") "\nenum {\n" numbers[subject] "};\n\n" rows_of[subject] "\n" functions[subject])
	if (headers != "") header("rows", rows_of["rows"])
	print made "#include \"db/db.h\"\n\nconst struct sql_statement sql_statements[] = {\n" statements_text "};\nconst int sql_statement_count = " statements ";" > source
}
