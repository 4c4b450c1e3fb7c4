#!/bin/sh
# Who may include whom: reads the #include lines of every folder.
. tests/promise.sh

# Prints "file: includes x" for each line that the table does not allow.
offenders() { # folder
	find "$1/server" "$1/include" -name '*.[ch]' 2>/dev/null | xargs awk -v root="$1" '
		BEGIN {
			allowed["base"] = " base "
			split("text input domain crypto db http", alone, " ")
			for (i in alone) allowed[alone[i]] = " base " alone[i] " "
			allowed["audit"] = " base domain crypto db audit "
			allowed["archive"] = allowed["audit"] "text archive "
			allowed["retention"] = allowed["archive"] "retention "
			allowed["jobs"] = allowed["retention"] "jobs "
			allowed["api"] = allowed["jobs"] "input http api "
			allowed["commands"] = allowed["api"] "commands "
			library["libpq-fe.h"] = " db "; library["microhttpd.h"] = " http "; library["sodium.h"] = " crypto "
			library["archive.h"] = " archive audit "; library["zlib.h"] = " http "
			split("unicase unictype unigbrk uninorm unistr", unicode, " ")
			for (i in unicode) library[unicode[i] ".h"] = " base "
		}
		{ path = substr(FILENAME, length(root) + 2); n = split(path, part, "/"); folder = n > 2 ? part[2] : "" }
		folder != "" && match($0, /^#include "[a-z_]+\//) {
			layer = substr($0, RSTART + 10, RLENGTH - 11)
			if (index(allowed[folder], " " layer " ") == 0) print path ": includes " layer
		}
		folder != "" && match($0, /^#include <[a-z0-9-]+\.h>/) {
			name = substr($0, RSTART + 10, RLENGTH - 11)
			if (name in library && index(library[name], " " folder " ") == 0) print path ": includes " name
		}'
}

bad=$(planted server/db/x.c '#include "api/pipeline.h"'); control "db including api" "$(offenders "$bad")"; rm -rf "$bad"
bad=$(planted server/api/x.c '#include <libpq-fe.h>'); control "api including libpq" "$(offenders "$bad")"; rm -rf "$bad"
promise "layers: nobody includes what stands above" "$(offenders .)"
exit $promise_failed
