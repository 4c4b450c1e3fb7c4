# What the scripts of tests/promises share. Each looks for offenders and first proves that it would find one.
# Sourced, in the repository's root.
promise_failed=0

# promise "sentence" "offenders": ok when there is none.
promise() {
	if [ -z "$2" ]; then echo "ok   promise: $1"; return; fi
	echo "FAIL promise: $1"
	printf '%s\n' "$2" | head -40 | sed 's/^/     /'
	promise_failed=1
}

# control "what was planted" "offenders": a check that does not see a planted mistake is blind.
control() {
	[ -n "$2" ] && return
	echo "FAIL promise: the check is blind: $1 was not noticed"
	promise_failed=1
}

# A folder with one planted file: planted NAME TEXT; prints the folder.
planted() {
	folder=$(mktemp -d); mkdir -p "$folder/$(dirname "$1")"
	printf '%s\n' "$2" > "$folder/$1"
	echo "$folder"
}
