#!/bin/bash
# Chooses the user and the folders for a built checkout, then hands over to start.sh. Settings: PORT LISTEN
# STATE DEMO DATABASE_URL BUILD. Started by root, everything runs as the system user parvis; where that user
# cannot reach the checkout, the build is copied.
set -eu
checkout=$(cd "$(dirname "$0")/.." && pwd)
build=${BUILD:-build}
[[ $build = /* ]] || build=$checkout/$build
service=parvis

stop() { # code sentence
	echo "$2" >&2
	exit "$1"
}

as_service() {
	setpriv --reuid="$service" --regid="$service" --init-groups --inh-caps=-all -- "$@"
}

absolute() { # path
	[[ $1 = /* ]] && echo "$1" || echo "$PWD/$1"
}

# A folder that holds something else than a Parvis (start.sh leaves run.lock in every one of its own) is never
# taken over.
refuse_foreign() { # folder
	[ ! -e "$1" ] || [ -d "$1" ] || stop 78 "$1 is not a folder. Choose another STATE."
	[ -z "$(ls -A -I lost+found "$1" 2>/dev/null)" ] || [ -e "$1/run.lock" ] ||
		stop 78 "$1 is not empty, and what it holds is not of Parvis. Choose another STATE: a folder that is new or empty."
}

# Nor is one that somebody else owns and uses.
own_state() { # folder
	if [ ! -e "$1" ]; then
		mkdir -p "$1"
	elif [ "$(stat -c %U "$1")" != "$service" ] && [ -n "$(ls -A "$1")" ]; then
		stop 78 "$1 belongs to $(stat -c %U "$1") and is not empty. Choose another STATE, or: chown -R $service $1"
	fi
	chown -h "$service:$service" "$1"
	chmod 0700 "$1"
	as_service test -w "$1" || stop 78 "The user $service cannot reach $1. Choose another STATE."
}

# Written by the service user itself: root only reads here.
copy_build() { # folder
	as_service flock -n "$1/run.lock" true || return 0 # it runs: start.sh will say so
	as_service rm -rf "$1/program"
	as_service mkdir "$1/program"
	tar -C "$build" -c parvis web | as_service tar -C "$1/program" -x
	tar -C "$checkout/docker" -c start.sh cluster.sh | as_service tar -C "$1/program" -x
}

[ -x "$build/parvis" ] || stop 69 "There is no $build/parvis yet: make all"
refuse_foreign "$(absolute "${STATE:-$checkout/var}")"

if [ "$(id -u)" -ne 0 ]; then
	STATE=$(absolute "${STATE:-$checkout/var}")
	(umask 077 && mkdir -p "$STATE")
	[ -O "$STATE" ] ||
		stop 78 "$STATE belongs to $(stat -c %U "$STATE"). Start as that user or root, or choose another STATE."
	export STATE
	exec "$checkout/docker/start.sh" "$build"
fi

getent passwd "$service" >/dev/null ||
	useradd --system --user-group --no-create-home --home-dir /var/lib/parvis --shell /usr/sbin/nologin \
		"$service"

if as_service test -x "$build/parvis" && as_service test -r "$build/web" && as_service test -x "$build/web" &&
	as_service test -x "$checkout/docker/start.sh"; then
	STATE=$(absolute "${STATE:-$checkout/var}")
	own_state "$STATE"
	program=$build
	start=$checkout/docker/start.sh
else
	STATE=$(absolute "${STATE:-/var/lib/parvis}")
	own_state "$STATE"
	copy_build "$STATE"
	program=$STATE/program
	start=$program/start.sh
fi

export STATE HOME=$STATE USER=$service LOGNAME=$service BY_HAND="runuser -u $service -- env "
cd "$STATE"
exec setpriv --reuid="$service" --regid="$service" --init-groups --inh-caps=-all -- "$start" "$program"
