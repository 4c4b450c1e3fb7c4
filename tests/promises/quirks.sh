#!/bin/sh
# Every workaround of libmicrohttpd stands in server/http/quirks.h with what it does, where, which test sees
# it, and until when.
. tests/promise.sh

# Of the table in a header: "name field text" lines; the lines of a field are joined.
table() {
	perl -ne '
		sub finish { print "$name $field $text\n" if defined $field; undef $field }
		if (m{^ \* (\w+)$}) { finish; $name = $1; print "$name name -\n" }
		elsif (m{^ \*\t([\w.]+)\t+(\S.*)}) { finish; ($field, $text) = ($1, $2) }
		elsif (m{^ \*\t\t+(\S.*)}) { $text .= " $1" }
		else { finish }' "$1"
}

# Fields that a quirk lacks.
lacking() { for name in $(table "$1" | awk '$2 == "name" { print $1 }'); do
	for field in does here seen 1.0 until; do table "$1" | grep -q "^$name $field " ||
		echo "$name: $field"; done
done; }

# Functions and files that `here` names and that are not there.
misplaced() { table "$1" | sed -n 's/^\([a-z_]*\) here /\1 /p' | perl -ne '
	my ($name) = /^(\w+)/; my $any = 0;
	while (/(\w+)\(\) of ([\w\/]+\.c)/g) {
		my ($function, $file) = ($1, $2); $any = 1;
		open my $in, "<", "server/$file" or do { print "$name: no server/$file\n"; next };
		my $text = join "", <$in>; $text =~ /\b$function\(/ or print "$name: no $function() in $file\n";
	}
	print "$name: no function of a file\n" unless $any'; }

# Tests that `seen` names and that do not exist; a quirk without any.
unseen() { table "$1" | sed -n 's/^\([a-z_]*\) seen /\1 /p' | perl -ne '
	BEGIN { sub all { my $text = ""; for (@_) { open my $in, "<", $_ or next; local $/; $text .= <$in> }
		$text }
		($shapes, $crowd, $units) = (all("tests/raw/shapes.c"), all("tests/raw/crowd.c"), all(glob "tests/unit/test_*.c")) }
	my ($name) = /^(\w+)/; my $any = 0;
	while (/\braw "([^"]+)"/g) { $any = 1; print "$name: no shape \"$1\"\n" unless index($shapes, "\"$1\"") >= 0 }
	while (/\bunit (\w+)/g) { $any = 1; print "$name: no unit test $1\n"
		unless $units =~ /START_TEST\($1\)/ }
	while (/\bcrowd (\w+)/g) { $any = 1; print "$name: no crowd $1\n" unless $crowd =~ /\{ "$1", play_/ }
	while (/\bstory (\w+)/g) { $any = 1; print "$name: no story $1\n" unless glob "tests/stories/*/$1.story" }
	print "$name: no test\n" unless $any'; }

# Functions that the header declares and that the table does not name.
untold() { perl -ne 'print "$1\n" if /^\w.*?\b(quirks_\w+)\(/' "$1" | while read -r one; do table "$1" |
	grep -q "^[a-z_]* here .*\b$one()" || echo "$one"; done; }

bad=$(planted quirks.h "$(printf '/*\n * strange\n *\tdoes\tthis,\n *\t\tand that\n *\there\tnowhere() of http/send.c\n *\tseen\traw "a plain request", raw "no such shape"\n *\t1.0\tthe same\n */\nvoid quirks_secret(void);')")
control "a quirk that never ends" "$(lacking "$bad/quirks.h" | grep -x 'strange: until')"
control "a function that is not there" "$(misplaced "$bad/quirks.h")"
control "a shape that is not there" "$(unseen "$bad/quirks.h" | grep 'no such shape')"
control "a function of no quirk" "$(untold "$bad/quirks.h")"
[ "$(unseen "$bad/quirks.h" | wc -l)" -eq 1 ] || control "a shape that is there" ''
[ "$(table "$bad/quirks.h" | grep -c 'this, and that')" -eq 1 ] || control "a text of two lines" ''
rm -rf "$bad"

header=server/http/quirks.h
promise "quirks.h can be read ($(table "$header" | grep -c ' name -') workarounds)" \
	"$([ "$(table "$header" | grep -c ' name -')" -ge 10 ] || echo 'fewer than 10')"
promise "every workaround says what, where, which test, what comes and until when" "$(lacking "$header")"
promise "every workaround is where it says" "$(misplaced "$header")"
promise "every workaround names tests that exist" "$(unseen "$header")"
promise "every function of quirks.h belongs to a workaround" "$(untold "$header")"
exit $promise_failed
