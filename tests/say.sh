# What the scripts of the suite say of what they looked at. Sourced, with the name of the part in $part;
# `passed` and `failed` count.
passed=0 failed=0

# say ok|FAIL "sentence"
say() {
	printf '%-4s %s: %s\n' "$1" "$part" "$2"
	case $1 in ok) passed=$((passed + 1)) ;; FAIL) failed=$((failed + 1)) ;; esac
}
# equal "sentence" got wanted
equal() { if [ "$2" = "$3" ]; then say ok "$1"; else say FAIL "$1 ($2, not $3)"; fi; }
# holds "sentence" [what is wrong]: nothing wrong, nothing to say.
holds() {
	if [ -z "$2" ]; then say ok "$1"; return; fi
	say FAIL "$1"
	echo "$2" | head -12 | cut -c1-300 | sed 's/^/     /'
}
