#!/bin/sh
# Shows the Debian packages that a purpose still misses, and installs them: docker/packages.sh build|run|test|lint
# As root, or through sudo. Without either it prints the command and stops with 69. `--list` only names all packages.
set -eu
lists=$(dirname "$0")/packages

case ${1:-} in
build) files=build.txt ;;
run) files='build.txt run.txt' ;;
test) files='build.txt run.txt test.txt' ;;
lint) files='build.txt test.txt lint.txt' ;;
*)
	echo "usage: $0 build|run|test|lint [--list]" >&2
	exit 64
	;;
esac

# Prints "mark package command" for each line; mark is `!` for a package that must be there, `?` for one that may.
wanted() {
	for file in $files; do
		sed -e 's/#.*//' -e '/^[[:space:]]*$/d' -e '/^?/!s/^/! /' "$lists/$file"
	done
}

installed() { # package
	dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed'
}

# Optional packages are left out where the distribution does not have them; that is known only after apt-get update.
missing() { # marks
	wanted | while read -r mark package command; do
		case $1 in *"$mark"*) ;; *) continue ;; esac
		installed "$package" && continue
		[ -n "$command" ] && command -v "$command" >/dev/null && continue
		[ "$mark" = '?' ] && [ "$2" = known ] && ! apt-cache show "$package" >/dev/null 2>&1 && continue
		printf '%s ' "$package"
	done
}

if [ "${2:-}" = --list ]; then
	wanted | while read -r _ package _; do echo "$package"; done
	exit 0
fi

needed=$(missing '!' any)
if [ -n "$needed" ]; then useful=$(missing '?' any); else useful=$(missing '?' known); fi
[ -n "$needed$useful" ] || exit 0
echo "Debian packages missing: $needed$useful"

if ! command -v apt-get >/dev/null; then
	echo "This system has no apt-get: if the build fails, install them by its own means." >&2
	exit 0
fi

root=''
if [ "$(id -u)" -ne 0 ]; then
	if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
		root=sudo
	elif [ -z "$needed" ]; then
		exit 0
	else
		echo "Installing them needs root. Please run this as root, then try again:" >&2
		echo "  apt-get update && apt-get install -y --no-install-recommends $needed$useful" >&2
		exit 69
	fi
fi

$root apt-get update -q || echo "The lists of packages could not be refreshed; trying with the old ones." >&2
# shellcheck disable=SC2046,SC2086 # one word per package
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $needed $(missing '?' known)
