#!/bin/bash
# Proves the first promise: on an empty Debian 12, `apt-get install -y make && make run` from a clean clone
# gives a running Parvis. For developers, as root: needs debootstrap, git and curl. The empty system is kept
# in BARE_CACHE and unpacked for each run. Prints what it saw and how long it took; with CHECK=1 also runs
# `make check` there. Nothing outside its own folder under /var/tmp is touched. shellcheck disable=SC2317 #
# functions are called through `expect`
set -u
checkout=$(cd "$(dirname "$0")/.." && pwd)
cache=${BARE_CACHE:-/var/cache/parvis-bare}
suite=${BARE_SUITE:-bookworm}
port=${BARE_PORT:-18480}
place=$(mktemp -d /var/tmp/parvis-bare.XXXXXX)
root=$place/root
failed=0

say() { printf '%s %s\n' "$1" "$2"; }

expect() { # sentence command…: one line, ok or FAIL
	local sentence=$1
	shift
	if "$@"; then say ok "$sentence"; else say FAIL "$sentence"; failed=1; fi
}

seconds_since() { awk -v from="$1" -v to="$(date +%s.%N)" 'BEGIN { printf "%.1f", to - from }'; }

# Processes that live in the chroot.
inhabitants() {
	local one
	for one in /proc/[0-9]*; do
		[ "$(readlink "$one/root" 2>/dev/null)" = "$root" ] && echo "${one#/proc/}"
	done
}

leave() {
	local one
	for one in $(inhabitants); do kill -KILL "$one" 2>/dev/null; done
	sleep 0.2
	umount -R "$root/dev" "$root/proc" 2>/dev/null
	if mountpoint -q "$root/dev" || mountpoint -q "$root/proc"; then
		echo "$root is still mounted and stays." >&2
	else
		rm -rf "$place"
	fi
}

# debootstrap writes the sources; how this machine reaches them (names, proxy, authorities) is copied at run
# time.
empty_system() {
	local archive=$cache/$suite.tar
	if [ ! -f "$archive" ]; then
		mkdir -p "$cache" "$place/new"
		debootstrap --variant=minbase "$suite" "$place/new" ${BARE_MIRROR:+"$BARE_MIRROR"} \
			>"$place/debootstrap.log" || return 1
		tar -C "$place/new" -cf "$archive.part" . && mv "$archive.part" "$archive"
		rm -rf "$place/new"
	fi
	mkdir "$root"
	tar -C "$root" -xf "$archive"
	cp /etc/resolv.conf "$root/etc/resolv.conf"
	mkdir -p "$root/etc/ssl" # the smallest system does not have it yet
	cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/this-machine.crt" 2>/dev/null
	apt-config dump | grep -i '^Acquire::https\?::Proxy' >"$root/etc/apt/apt.conf.d/90proxy"
	mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" && mount --make-rslave "$root/dev"
}

inside() { # shell text
	chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb \
		NODE_EXTRA_CA_CERTS=/etc/ssl/this-machine.crt bash -c "$1"
}

packages() { inside "dpkg-query -W -f 'x\n' | wc -l"; }

# A terminal of its own, so that Ctrl-C can be typed: `type` writes to it, `screen` is what it showed.
open_terminal() { # shell text
	rm -f "$place/keys"
	mkfifo "$place/keys"
	screen=$place/screen.$((++screens))
	# A command in the background ignores Ctrl-C from birth; a terminal's does not.
	chroot "$root" env -i --default-signal=INT,QUIT PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
		TERM=dumb \
		setsid script -qefc "$1" /dev/null <"$place/keys" >"$screen" 2>&1 &
	terminal=$!
	exec 7>"$place/keys"
}
screens=0
press_control_c() { printf '\003' >&7; }

# Waits until the server answers, as long as the terminal lives; fails after the given seconds.
answers() { # seconds
	local tries=$(($1 * 20))
	until [ "$(curl -s -o /dev/null -m 2 -w '%{http_code}' "http://127.0.0.1:$port/readyz")" = 200 ]; do
		[ $((tries--)) -gt 0 ] && kill -0 "$terminal" 2>/dev/null || return 1
		sleep 0.05
	done
	# The last lines of the greeting follow at once.
	sleep 0.3
}

ended() { # seconds
	local tries=$(($1 * 20))
	while kill -0 "$terminal" 2>/dev/null; do
		[ $((tries--)) -gt 0 ] || return 1
		sleep 0.05
	done
	exec 7>&-
	[ -z "$(inhabitants)" ]
}

sign_in() { # password: prints the status
	curl -s -o "$place/answer" -D "$place/head" -w '%{http_code}' "http://127.0.0.1:$port/api/sessions" \
		-H "Origin: http://localhost:$port" \
		-H 'Content-Type: application/json' -d \
			"{\"login\":\"employee@parvis.test\",\"password\":\"$1\"}"
}
signed_in() { # state folder
	[ "$(sign_in "$(cat "$root$1/demo-password")")" = 201 ] &&
		grep -qi '^set-cookie: __Host-parvis=' "$place/head"
}
refused() { [ "$(sign_in 'not the password')" = 401 ]; }
shows() { grep -q "$1" "$screen"; }
runs_as() { # user: every process of the server and the database belongs to this user
	local one
	for one in $(inhabitants); do
		case $(tr '\0' ' ' <"/proc/$one/cmdline" 2>/dev/null) in
		*parvis\ serve* | *parvis\ seal* | */postgres*) [ "$(stat -c %u "/proc/$one")" = \
			"$(inside "id -u $1")" ] || return 1 ;;
		esac
	done
}
debian_cluster_untouched() { # whether or not Debian's package made one, no process of ours works in it
	local one
	for one in $(inhabitants); do
		tr '\0' ' ' <"/proc/$one/cmdline" 2>/dev/null | grep -q 'postgres -D /var/lib/postgresql' &&
			return 1
	done
	return 0
}

[ "$(id -u)" -eq 0 ] || { echo "bare.sh needs root (chroot, mounts)." >&2; exit 77; }
for tool in debootstrap git curl; do
	command -v $tool >/dev/null || { echo "bare.sh needs $tool: apt-get install $tool" >&2; exit 69; }
done
trap leave EXIT
trap 'exit 1' INT TERM
trap '' PIPE
empty_system || { echo "The empty system could not be made:"; tail -5 "$place/debootstrap.log"; exit 1; }
git clone -q --no-hardlinks "$checkout" "$root/srv/parvis" && chmod -R go+rX "$root/srv/parvis"
before=$(packages)
say note "empty Debian ($suite): $before packages; clone of $(git -C "$checkout" rev-parse --short HEAD)"

inside 'useradd --create-home anna; cd /srv/parvis; chown -R anna .'
inside 'apt-get update -q >/dev/null; apt-get install -y -q make' >"$place/make.log" 2>&1
inside "setpriv --reuid=anna --regid=anna --init-groups make -C /srv/parvis run" >"$place/refusal" 2>&1
expect "without root and sudo, the exact command is printed" grep -q \
	'apt-get install -y --no-install-recommends gcc' "$place/refusal"
inside 'chown -R root: /srv/parvis'

from=$(date +%s.%N)
open_terminal "cd /srv/parvis && apt-get install -y make && make run PORT=$port"
expect "make run answers /readyz" answers 900
say note "first start, packages included: $(seconds_since "$from") s; $(($(packages) - before)) packages added"
[ $failed -eq 0 ] || { tail -40 "$screen"; exit 1; }
expect "it shows the address and the demo accounts" shows 'employee@parvis.test'
expect "employee@parvis.test signs in" signed_in /srv/parvis/var
expect "a wrong password does not" refused
expect "server and database run as the system user parvis" runs_as parvis
expect "Debian's own cluster is not used" debian_cluster_untouched
inside "make -C /srv/parvis run PORT=$port" >"$place/twice" 2>&1
expect "a second make run says that it is running already" grep -q 'already running' "$place/twice"
press_control_c
expect "Ctrl-C stops everything, nothing is left behind" ended 40

from=$(date +%s.%N)
open_terminal "cd /srv/parvis && make run PORT=$port"
expect "it starts again" answers 60
second=$(seconds_since "$from")
say note "second start: $second s"
expect "within 3 s" awk -v s="$second" 'BEGIN { exit !(s <= 3.3) }'
expect "with the data of the first" signed_in /srv/parvis/var
kill -KILL "$(head -1 "$root/srv/parvis/var/postgres/postmaster.pid")"
expect "when the database is killed, the rest stops and says so" ended 40
expect "naming who ended" shows 'postgres ended by itself'

open_terminal "cd /srv/parvis && make run PORT=$port"
expect "after that it starts again" answers 60
expect "with its data" signed_in /srv/parvis/var
for one in $(inhabitants); do
	grep -aqs 'start\.sh' "/proc/$one/cmdline" && kill -KILL "$one"
done
sleep 2
press_control_c 2>/dev/null
expect "when the starter itself is killed, nothing survives it" ended 40

inside "cp -r /srv/parvis ~root/parvis && rm -rf ~root/parvis/var"
open_terminal "cd ~root/parvis && make run PORT=$port"
expect "a checkout under /root, which the system user cannot reach, runs from /var/lib/parvis" answers 120
expect "employee@parvis.test signs in there" signed_in /var/lib/parvis
press_control_c
expect "and Ctrl-C stops it" ended 40

inside "cp -r /srv/parvis /home/anna/parvis && rm -rf /home/anna/parvis/var && chown -R anna: /home/anna"
open_terminal \
	"setpriv --reuid=anna --regid=anna --init-groups env HOME=/home/anna make -C /home/anna/parvis run PORT=$port"
expect "an ordinary user runs it too, once packages are there" answers 120
expect "as that user" runs_as anna
expect "employee@parvis.test signs in there" signed_in /home/anna/parvis/var
press_control_c
expect "and Ctrl-C stops it" ended 40

open_terminal \
	"setpriv --reuid=anna --regid=anna --init-groups env HOME=/home/anna make -C /home/anna/parvis run PORT=$port DEMO=0 STATE=/home/anna/company"
expect "DEMO=0 starts empty" answers 120
expect "with a one-time link for the first administrator" shows 'invitation#'
press_control_c
expect "and Ctrl-C stops it" ended 40

# `make bare CHECK=1`: the second command on the same system, beside a running server.
if [ -n "${CHECK:-}" ]; then
	open_terminal "cd /srv/parvis && make run PORT=$port"
	expect "make run, for make check to run beside it" answers 60
	from=$(date +%s.%N)
	inside 'cd /srv/parvis && make check' >"$place/check" 2>&1
	code=$?
	say note "make check, packages included: $(seconds_since "$from") s; $(($(packages) - before)) packages added in all"
	say note "$(grep -E '^[0-9]+ passed' "$place/check" | tail -1)"
	expect "no test failed" test "$code" -eq 0
	cp "$place/check" "$cache/check.log"
	expect "the server beside it still answers" answers 1
	press_control_c
	expect "and stops" ended 40
fi
exit $failed
