#!/bin/sh
# The tests of the page: its parts in Chromium, and the screens, some in Firefox too, against the server that tests/place.sh started
# (CHECK_ORIGIN). Needs Node 18, Chromium, Firefox and the packages of package.json; says "skip" where one is missing.
cd "$(dirname "$0")" || exit 1
command -v node >/dev/null || { echo "skip browser: Node is not installed"; exit 0; }
if { [ ! -d node_modules/playwright-core ] || [ ! -d node_modules/ws ]; } && ! npm ci --ignore-scripts --silent >/dev/null 2>&1; then
	echo "skip browser: the packages of tests/browser cannot be installed"
	exit 0
fi
[ $# -gt 0 ] || set -- unit/*.test.js $([ -z "$CHECK_ORIGIN" ] || ls screens/*.test.js 2>/dev/null)
failed=0
for file in "$@"; do
	began=$(date +%s)
	node --test --test-reporter=./reporter.js --test-reporter-destination=stdout "$file" || failed=1
	echo "   $file took $(($(date +%s) - began)) s"
done
exit $failed
