#!/bin/sh
# Contact sheets of every screen and state for a person to look at, into sheets/ beside the build.
# SHEETS="phone-dark narrow" narrows.
cd "$(dirname "$0")/.." || exit 1
[ -d node_modules/playwright-core ] || npm ci --ignore-scripts --silent || exit 1
exec node sheets/sheets.js "$(dirname "$CHECK_BUILD")/sheets"
