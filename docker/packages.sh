#!/bin/sh
# Shows the Debian packages that a purpose still misses, and installs them: docker/packages.sh
# build|run|test|lint With `run`, those that are installed and for which the distribution has a newer version
# are brought up to date, libpq and PostgreSQL among them; only what we depend on. As root, or through sudo.
# Without either it prints the command and stops with 69. `--list` only names all packages.
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

# Prints "mark package command" for each line; mark is `!` for a package that must be there, `?` for one that
# may.
wanted() {
	for file in $files; do
		sed -e 's/#.*//' -e '/^[[:space:]]*$/d' -e '/^?/!s/^/! /' "$lists/$file"
	done
}

installed() { # package
	dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed'
}

# Optional packages are left out where the distribution does not have them; that is known only after apt-get
# update.
missing() { # marks
	wanted | while read -r mark package command; do
		case $1 in *"$mark"*) ;; *) continue ;; esac
		installed "$package" && continue
		[ -n "$command" ] && command -v "$command" >/dev/null && continue
		[ "$mark" = '?' ] && [ "$2" = known ] && ! apt-cache show "$package" >/dev/null 2>&1 &&
			continue
		printf '%s ' "$package"
	done
}

if [ "${2:-}" = --list ]; then
	wanted | while read -r _ package _; do echo "$package"; done
	exit 0
fi

# A server package whose clusters are not ours restarts them: that is left to whoever runs those.
restarts_others() { # package
	case $1 in
	postgresql*) command -v pg_lsclusters >/dev/null && pg_lsclusters -h 2>/dev/null |
		grep -q ' online' ;;
	*) false ;;
	esac
}

# What we depend on: the packages of the lists, and of PostgreSQL and its library those that stand behind
# them.
depended_on() {
	wanted | while read -r _ package _; do echo "$package"; done
	dpkg-query -W -f '${Package}\n' 'postgresql-[0-9]*' 'postgresql-client-[0-9]*' libpq5 2>/dev/null |
		grep -E '^(libpq5|postgresql-(client-)?[0-9]+)$'
}

# Installed packages of which a newer version is to be had, by the lists that this machine has.
outdated() {
	for package in $(depended_on | sort -u); do
		installed "$package" || continue
		LC_ALL=C apt-cache policy "$package" 2>/dev/null |
			awk -v name="$package" '
				/Installed:/ { have = $2 }
				/Candidate:/ { if ($2 != "(none)" && $2 != have) print name }'
	done
}

# Asks for new lists once a day at most, and does not wait for a network that is not there.
refresh_lists() {
	[ -z "$(find /var/lib/apt/lists -maxdepth 0 -mmin -1440 2>/dev/null)" ] || return 0
	$1 apt-get update -q -o Acquire::Retries=0 \
		-o Acquire::http::Timeout=5 -o Acquire::https::Timeout=5 >/dev/null 2>&1 || true
}

bring_up_to_date() {
	command -v apt-get >/dev/null || return 0
	root='' may=1
	if [ "$(id -u)" -ne 0 ]; then
		root=sudo may=''
		! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null || may=1
	fi
	[ -z "$may" ] || refresh_lists "$root"
	ours='' theirs=''
	for package in $(outdated); do
		if [ -z "$may" ] || restarts_others "$package"; then
			theirs="$theirs $package"
		else
			ours="$ours $package"
		fi
	done
	if [ -n "$ours" ]; then
		echo "Debian packages that have a newer version:$ours"
		# shellcheck disable=SC2086 # one word per package
		$root env DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -q --no-install-recommends --only-upgrade $ours ||
			echo "They could not be brought up to date; going on with what is there." >&2
	fi
	[ -z "$theirs" ] || echo "Newer versions wait, which this start does not install:" \
		"apt-get install --only-upgrade$theirs" >&2
}

needed=$(missing '!' any)
if [ -n "$needed" ]; then useful=$(missing '?' any); else useful=$(missing '?' known); fi
if [ -z "$needed$useful" ]; then
	[ "$1" != run ] || bring_up_to_date
	exit 0
fi
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
		[ "$1" != run ] || bring_up_to_date
		exit 0
	else
		echo "Installing them needs root. Please run this as root, then try again:" >&2
		echo "  apt-get update && apt-get install -y --no-install-recommends $needed$useful" >&2
		exit 69
	fi
fi

$root apt-get update -q || echo "The lists of packages could not be refreshed; trying with the old ones." >&2
# shellcheck disable=SC2046,SC2086 # one word per package
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $needed \
	$(missing '?' known)

# What was there before is no newer for what was added beside it.
[ "$1" != run ] || bring_up_to_date
