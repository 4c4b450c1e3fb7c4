#!/bin/sh
# The tests of the page: its parts in Chromium, and the screens, some in Firefox too, against the server that
# tests/place.sh started (CHECK_ORIGIN): run.sh [looks | FILE…]. Needs Node 18, Chromium, Firefox and the
# packages of package.json; says "skip" where one is missing.
cd "$(dirname "$0")" || exit 1
command -v node >/dev/null || { echo "skip browser: Node is not installed"; exit 0; }
if { [ ! -d node_modules/playwright-core ] || [ ! -d node_modules/ws ] ||
	[ ! -d node_modules/commonmark-spec ] || [ ! -d node_modules/eslint ]; } &&
	! npm ci --ignore-scripts --silent >/dev/null 2>&1; then
	echo "skip browser: the packages of tests/browser cannot be installed"
	exit 0
fi
# What only looks, for long: a part of its own, beside the others, as is killed; budgets measures, alone.
looks='looks dialogs firefox modes rgaa figures'
case $1 in
looks) set -- $(for name in $looks; do echo "screens/$name.test.js"; done) ;;
'')
	set -- unit/*.test.js $([ -z "$CHECK_ORIGIN" ] ||
		ls screens/*.test.js | grep -vE "/($(echo "$looks budgets killed" | tr ' ' '|'))\.test")
	;;
esac
failed=0
for file in "$@"; do
	began=$(date +%s)
	node --test --test-reporter=./reporter.js --test-reporter-destination=stdout "$file" || failed=1
	echo "   $file took $(($(date +%s) - began)) s"
done
exit $failed
