#!/bin/sh
# Words that have no place in this code, each with the reason beside it.
. tests/promise.sh

# found FOLDERS PATTERN ENDING…: lines that hold the pattern
found() { root=$1 pattern=$2; shift 2; find $root -type f \( "$@" \) ! -path '*/node_modules/*' 2>/dev/null | xargs -r grep -nE "$pattern" /dev/null; }
c() { found "$1" "$2" -name '*.c' -o -name '*.h'; }
js() { found "$1" "$2" -name '*.js' -o -name '*.html'; }

unbounded='(^|[^a-z_>.])(strcpy|strcat|sprintf|vsprintf|strtok|gets|atoi|atol|atof)[ ]*\('
dumps='json_dumps?[bf]? *\(|json_dump_' # jansson'"'"'s printer can emit corrupt text when memory fails
frees='(^|[^a-z_])free *\('             # the task owns everything
sql='"[^"]*([Ss][Ee][Ll][Ee][Cc][Tt] [a-z*].* from |insert into |update [a-z_.]+ set |delete from |create table )'
html='innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval *\(|new Function|DOMParser|createContextualFragment|srcdoc'
remark='\b(TO''DO|FIX''ME|XX''X)\b'

bad=$(planted x.c 'int f(char *a) { return atoi(a); }'); control atoi "$(c "$bad" "$unbounded")"; rm -rf "$bad"
bad=$(planted x.c 'run("select name from member where id = 1");'); control "SQL in C" "$(c "$bad" "$sql")"; rm -rf "$bad"
bad=$(planted x.js 'node.innerHTML = text;'); control innerHTML "$(js "$bad" "$html")"; rm -rf "$bad"

promise "no call that writes or reads without a bound" "$(c 'server include tests' "$unbounded")"
promise "JSON that leaves is never printed by jansson" "$(c 'server include' "$dumps")"
promise "handlers free nothing" "$(c 'server/api' "$frees")"
# Several statements in one snapshot, or SQL that must run before any is prepared: these speak SQL themselves.
promise "no SQL in C" "$(c 'server include' "$sql" | grep -vE '^server/(db/|audit/sequencer|jobs/snapshot)')"
promise "the page builds nodes, never markup" "$(js web "$html")"
promise "comments in C are /* */" "$(c 'server include tests' '^[[:space:]]*//|;[[:space:]]*//')"
promise "nothing is left for later without an owner" "$(found 'server include web sql tests' "$remark" -name '*.c' -o -name '*.h' -o -name '*.js' -o -name '*.sql' -o -name '*.sh')"
exit $promise_failed
