#!/bin/sh
# The grid of RGAA 4.1 in web/README.md has its 106 criteria, each once with one verdict, and the page says
# what the grid says.
. tests/promise.sh

# "number verdict" of each row: | 1.1 | C | evidence |
verdicts() { sed -n 's/^| \([0-9]*\.[0-9]*\) | \(C\|NC\|NA\) | .*/\1 \2/p' "$1"; }
counted() { verdicts "$1" | grep -c " $2\$"; }
theme_sizes() { verdicts "$1" | cut -d . -f 1 | uniq -c | awk '{ print $1 }' | paste -sd ' '; }
odd() { # readme: what is not as the reference has it
	[ "$(theme_sizes "$1")" = "9 2 3 13 8 2 5 10 4 14 13 11 12" ] ||
		echo "criteria by theme: $(theme_sizes "$1")"
	verdicts "$1" | cut -d ' ' -f 1 | sort | uniq -d
}
unlike() { # readme view: what the page says otherwise than the grid
	met=$(counted "$1" C) applicable=$((met + $(counted "$1" NC)))
	grep -q "met: $met, applicable: $applicable }" "$2" ||
		echo "the grid: met: $met, applicable: $applicable"
}

bad=$(planted README.md "$(grep -v '^| 7\.3 ' web/README.md)")
control "a criterion that is missing" "$(odd "$bad/README.md")"; rm -rf "$bad"
bad=$(planted README.md "$(sed 's/^| 8\.7 | NC |/| 8.7 | C |/' web/README.md)")
control "a better figure than the grid has" "$(unlike "$bad/README.md" web/views/site/accessibility.js)"
rm -rf "$bad"

promise "the grid has the 106 criteria of RGAA 4.1, each once" "$(odd web/README.md)"
promise "the page says what the grid says" "$(unlike web/README.md web/views/site/accessibility.js)"
exit $promise_failed
