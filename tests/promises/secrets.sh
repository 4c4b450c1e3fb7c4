#!/bin/sh
# Nothing of one machine and nothing secret stands in the repository.
. tests/promise.sh

tracked() { git ls-files 2>/dev/null | grep -vE '\.(png|jpg|ico|woff2)$' | while read -r file; do
	[ ! -f "$file" ] || echo "$file"; done; }
holding() { tracked | xargs -r grep -nE "$1" /dev/null; }
git rev-parse --git-dir >/dev/null 2>&1 || { echo "skip promise: not a clone, the tracked files are unknown"
	exit 0; }

paths='(^|[^a-zA-Z0-9_.$}])/(work|root|home/[a-z]+)/[a-z]|/tmp/parvis/'
secrets='BEGIN [A-Z ]*PRIVATE KEY|PRIVATE\+KEY\+[a-z]|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{36}'
bad=$(planted x '/ho''me/ana/x'); control "a path of one machine" "$(grep -nE "$paths" "$bad/x")"
rm -rf "$bad"
# docker/bare.sh speaks of folders inside the empty system that it makes
promise "no path of one machine" "$(holding "$paths" | grep -vE '^(tests/promises/secrets|docker/bare)\.sh:')"
promise "no secret" \
	"$(holding "$secrets" | grep -vE '^(tests/promises/secrets.sh|tests/unit/|tests/fuzz/corpus/|server/|include/)')"
promise "no built or personal file" \
	"$(git ls-files | grep -E '^(build|var)/|node_modules/|\.(o|d|swp|orig)$')"
exit $promise_failed
