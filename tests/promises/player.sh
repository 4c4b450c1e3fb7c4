#!/bin/sh
# The story player is believed only because it fails when it should: each planted story holds one false line.
. tests/promise.sh
[ -n "$CHECK_AT" ] || { echo "skip promise: the player needs the server"; exit 0; }
work=$(mktemp -d)

# plays FALSE-LINE: a story whose fourth line is false must fail there, and say so
believed() {
	printf '# A planted story.\nnobody GET /api/me\n     expect 401\n%s\n' "$1" > "$work/planted.story"
	"$CHECK_BUILD/tests/story" --at "$CHECK_AT" --origin "$CHECK_ORIGIN" --password-file \
		"$CHECK_PASSWORD_FILE" "$work/planted.story" > "$work/said" 2>&1 &&
		{ echo "passed: $1"; return; }
	grep -q '^FAIL.*A planted story' "$work/said" && grep -q 'planted.story:[4-6]: ' "$work/said" ||
		{ echo "failed without saying where: $1"; cat "$work/said"; }
}
blind() {
	believed '     expect 200'
	believed '     expect code "not_found"'
	believed '     expect no.such.path present'
	believed '     expect code absent'
	believed '     expect title moment'
	believed '     problem not_found'
	believed '     has surely not there'
	believed '     lacks sign_in'
	believed '     header X-Nothing'
	believed '     header Content-Type text/html'
	believed '     no header Content-Type'
	believed '     count code 0'
	believed '     save name no.such.path'
	believed '     same answer as never_kept'
	believed '     archive lists index.html'
	believed '     applauds loudly'
	believed '     has $unknown'
	believed 'stranger GET /api/me'
	believed 'walk nobody
  GET /api/me 200'
	believed 'walk nobody
  GET /api/me 401:not_found'
	believed 'nobody POST /api/csp-reports {"csp-report":{}}
     again'
	believed '     times 1'
}
promise "a false line of a story is noticed, and named" "$(blind)"
rm -rf "$work"
exit $promise_failed
