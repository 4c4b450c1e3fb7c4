#!/bin/sh
# Words that have no place in this code, each with the reason beside it.
. tests/promise.sh

# found FOLDERS PATTERN ENDING…: lines that hold the pattern
found() { root=$1 pattern=$2; shift 2; find $root -type f \( "$@" \) ! -path '*/node_modules/*' 2>/dev/null |
	xargs -r grep -nE "$pattern" /dev/null; }
c() { found "$1" "$2" -name '*.c' -o -name '*.h'; }
js() { found "$1" "$2" -name '*.js' -o -name '*.html'; }

# sql FOLDERS: each text of C that speaks SQL, and whatever is given to db_run() and db_run_with(), the only
# ways around sql/queries (libpq itself is for db/ alone, says layers.sh): "file text".
sql() {
	find $1 -type f -name '*.[ch]' | sort | xargs -r perl -0777 -ne '
		BEGIN {
			my $verbs = "select|insert|update|delete|merge|truncate|with|values|create|alter|drop|comment on|grant|revoke|declare|fetch|move|close|copy|set|reset (?=role|all)|lock|vacuum|analyze"
				. "|begin|start|commit|rollback|savepoint|release|prepare|execute|deallocate|discard|explain|call|do|listen|notify|unlisten|reindex|refresh|cluster";
			$begins = qr/^"(?:[ \t]|\\n)*(?:$verbs|\U$verbs\E)[ ;]+[^" ]/;
		}
		s{/\*.*?\*/|\x27(?:\\.|[^\\\n])\x27}{}gs;
		print "$ARGV $1\n" while /\bdb_run(?:_with)?\(\s*[^,()]+,\s*(?!const\b)("(?:[^"\\]|\\.)*"|[\w.>\[\]-]+)/g;
		while (/("(?:[^"\\]|\\.)*")/g) { my $text = $1; print "$ARGV $text\n" if $text =~ $begins }' | sort -u
}
unbounded='(^|[^a-z_>.])(strcpy|strcat|sprintf|vsprintf|strtok|gets|atoi|atol|atof)[ ]*\('
dumps='json_dumps?[bf]? *\(|json_dump_' # jansson'"'"'s printer can emit corrupt text when memory fails
dates='strptime|getdate *\(|%4d-%2d|%d-%d-%d|%2d:%2d' # base/date.h reads them
crumbs='\b(str|mem)[a-z]*\([^;"]*[.>]cookies?\b|strsep\([^;]*cookie' # http/cookie.c takes the header apart
# JSON as a text of C: the writer of base/json.h escapes, and closes what it opened
typed='"(\{?\\"[A-Za-z_$]+\\": *|\{\\"%s\\")'
asserts='(^|[^a-z_])assert *\(|<assert\.h>' # goes with NDEBUG, and says nothing in the log
frees='(^|[^a-z_])free *\('             # the task owns everything
html='innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval *\(|new Function|DOMParser|createContextualFragment|srcdoc'
remark='\b(TO''DO|FIX''ME|XX''X)\b'

bad=$(planted x.c 'int f(char *a) { return atoi(a); }'); control atoi "$(c "$bad" "$unbounded")"
	rm -rf "$bad"
while read -r text; do
	bad=$(planted x.c "char c = '\"'; const char *x = $text;"); control "SQL in C: $text" "$(sql "$bad")"
	rm -rf "$bad"
done <<-'END'
	"select name from member where id = 1"
	"SELECT count(*)"
	"insert into member (id)"
	"update member set name = $1"
	"delete from member"
	"declare section cursor for %s"
	"fetch 100 from section"
	"set statement_timeout = 0"
	"vacuum analyze"
	"begin read only"
END
for text in '"begin"' '"close section"' 'text'; do
	bad=$(planted x.c "well = db_run(&batch, $text) && more;")
		control "SQL in C: db_run of $text" "$(sql "$bad")"; rm -rf "$bad"
done
bad=$(planted x.c 'const char *found = strstr(rq->cookie, "session=");')
control "a cookie read by hand" "$(c "$bad" "$crumbs")"; rm -rf "$bad"
bad=$(planted x.c 'sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day, &end);')
control "a date read by hand" "$(c "$bad" "$dates")"; rm -rf "$bad"
bad=$(planted x.c 'return arena_printf(a, "{\"version\": %s}", v);')
control "JSON by hand" "$(c "$bad" "$typed")"; rm -rf "$bad"
bad=$(planted x.c 't->extra = arena_printf(a, "\"version\":%s", v);')
control "a member by hand" "$(c "$bad" "$typed")"; rm -rf "$bad"
bad=$(planted x.c 'assert(x);'); control assert "$(c "$bad" "$asserts")"; rm -rf "$bad"
bad=$(planted x.js 'node.innerHTML = text;'); control innerHTML "$(js "$bad" "$html")"; rm -rf "$bad"

promise "no call that writes or reads without a bound" "$(c 'server include tests' "$unbounded")"
promise "JSON that leaves is never printed by jansson" "$(c 'server include' "$dumps")"
promise "cookies are read by http/cookie.c" "$(c 'server include' "$crumbs")"
promise "dates are read by base/date.c" "$(c 'server include' "$dates")"
# Who writes JSON as a text all the same, and why. A line that nobody needs any more is refused as well.
by_hand=$(sed 's/ *#.*//' <<-'END'
	server/http/reply.c            # the answer for which there is no memory
	server/audit/log/leaf.c        # bytes that are hashed: read and written as one form
	include/audit/log/bundle.h     # one line of a published form, compared as it is
END
)
printed=$(c 'server include' "$typed")
promise "JSON is written by base/json.c" \
	"$(printf '%s\n' "$printed" | grep -vE "^($(echo $by_hand | tr ' ' '|')):")"
promise "every exception to that is needed" \
	"$(for file in $by_hand; do printf '%s\n' "$printed" | grep -q "^$file:" || echo "$file"; done)"
promise "what must hold is said with must(), which stays in every build" "$(c 'server include' "$asserts")"
promise "handlers free nothing" "$(c 'server/api' "$frees")"
# Who speaks SQL all the same, what, and why. A line that nobody needs any more is refused as well.
exceptions=$(sed 's/ *#.*//' <<-'END'
	server/db/db.c "set .*"                                    # the settings of a connection
	server/db/migrate.c .*                                     # before any statement can be prepared
	server/commands/serve.c "select 1"                         # whether the database is there
	server/db/statement.c "begin isolation .*"                 # db_begin(), the way into a transaction,
	server/archive/export.c ("(declare|fetch|close) .*"|text)  # sections of sql/export, by a cursor
	server/retention/purge.c "set statement_timeout = '[0-9]+s'" # what is over goes slowly
	server/commands/demo.c text->text                          # from the files of sql/demo;
	server/commands/demo.c "(vacuum )?analyze"                 # then the planner looks at it
END
)
spoken=$(sql 'server include')
promise "no SQL in C" "$(echo "$spoken" | grep -vxE "$exceptions")"
promise "every exception to that is needed" \
	"$(echo "$exceptions" | while read -r line; do echo "$spoken" | grep -qxE "$line" || echo "$line"; done)"
promise "the page builds nodes, never markup" "$(js web "$html")"
promise "comments in C are /* */" "$(c 'server include tests' '^[[:space:]]*//|;[[:space:]]*//')"
promise "nothing is left for later without an owner" \
	"$(found 'server include web sql tests' "$remark" -name '*.c' -o -name '*.h' -o -name '*.js' -o -name '*.sql' -o -name '*.sh')"
exit $promise_failed
