#!/bin/sh
# Prints the Debian packages of the shared libraries that a program loads, one a line: libraries.sh PROGRAM
# Their names differ between releases of Debian, so they are asked for and not listed.
set -eu
ldd "$1" | sed -n 's|.*=> \(/[^ ]*\).*|\1|p' | while read -r library; do
	# dpkg knows a library by the path of its package, which may or may not start with /usr.
	dpkg -S "$(realpath "$library")" 2>/dev/null || dpkg -S "$(realpath "$library" | sed 's|^/usr||')"
done | cut -d : -f 1 | sort -u
