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
		{ path = substr(FILENAME, length(root) + 2); n = split(path, part, "/");
			folder = n > 2 ? part[2] : "" }
		folder != "" && match($0, /^#include "[a-z_]+\//) {
			layer = substr($0, RSTART + 10, RLENGTH - 11)
			if (layer == "queries") layer = "db" # what is made of sql/queries
			if (index(allowed[folder], " " layer " ") == 0) print path ": includes " layer
		}
		folder != "" && match($0, /^#include <[a-z0-9-]+\.h>/) {
			name = substr($0, RSTART + 10, RLENGTH - 11)
			if (name in library && index(library[name], " " folder " ") == 0)
				print path ": includes " name
		}'
}

# Prints each header of include/ that no other room needs, and each include of a header that is private to
# another room.
misplaced() { # folder
	(cd "$1" && find server include -name '*.[ch]' -o -name '*.def' |
		xargs grep -HE '^#include "' /dev/null) |
		perl -ne '
			next unless m{^((?:server|include)/(?:(\w+)/)?[^:]*):#include "((\w+)/[^"]+)"};
			my ($file, $room, $header, $of) = ($1, $2 // "commands", $3, $4);
			$room = "commands" if $file eq "server/main.c";
			my $public = -e "'"$1"'/include/$header";
			$needed{$header} = 1 if $public && ($room ne $of || $file =~ m{^include/});
			$seen{$header} = 1 if $public;
			print "$file: includes the private $header\n" if -e "'"$1"'/server/$header"
				&& ($room ne $of || $file =~ m{^include/});
			END { print "include/$_: for its own room alone\n" for grep { !$needed{$_} } sort keys %seen }'
}

bad=$(planted server/db/x.c '#include "api/pipeline.h"'); control "db including api" "$(offenders "$bad")"
rm -rf "$bad"
bad=$(planted server/api/x.c '#include <libpq-fe.h>'); control "api including libpq" "$(offenders "$bad")"
rm -rf "$bad"
bad=$(planted server/db/x.c '#include "api/place.h"'); mkdir -p "$bad/server/api" "$bad/include"
touch "$bad/server/api/place.h"
control "a private header of another room" "$(misplaced "$bad")"; rm -rf "$bad"
bad=$(planted server/db/x.c '#include "db/y.h"'); mkdir -p "$bad/include/db"; touch "$bad/include/db/y.h"
control "a header in include/ for its own room" "$(misplaced "$bad")"; rm -rf "$bad"
promise "layers: nobody includes what stands above" "$(offenders .)"
promise "layers: include/ holds what another room includes, and nothing else" "$(misplaced .)"
exit $promise_failed
