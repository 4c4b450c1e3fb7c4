#!/bin/sh
# The sprite of drawings: each is named somewhere as a text of its own, and each that icon() is given as a
# text is there. What stands in tables is seen by the looks of the browser part.
. tests/promise.sh

drawn() { sed -n 's/.*<symbol id="\([^"]*\)".*/\1/p' "$1"; }
idle() { # sprite files…
	sprite=$1; shift
	for name in $(drawn "$sprite"); do grep -qE "['\"#]${name}['\"]" "$@" || echo "$name"; done
}
missing() { # sprite files…
	sprite=$1; shift
	grep -ohE "\bicon\('[a-z]+'" "$@" | cut -d"'" -f2 | sort -u | while read -r name; do drawn "$sprite" |
		grep -qx "$name" || echo "$name"; done
}
code="$(find web -name '*.js') web/index.html"

bad=$(planted x.js "h('p', icon('unicorn'))")
control "a drawing that is not there" "$(missing web/icons.svg "$bad/x.js")"; rm -rf "$bad"
bad=$(planted x.svg '<symbol id="unicorn">')
control "an unused drawing" "$(idle "$bad/x.svg" web/index.html)"; rm -rf "$bad"

promise "every drawing of the sprite is named somewhere" "$(idle web/icons.svg $code)"
promise "every drawing that icon() names is in the sprite" "$(missing web/icons.svg $code)"
exit $promise_failed
