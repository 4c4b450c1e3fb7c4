#!/bin/sh
# Raw bytes against the running server of the suite (CHECK_AT): framing, sizes, patience. Crowds that hold
# connections, heads and bodies; those of connections against a second server that trusts no proxy, for there
# they come from addresses of the loopback network.
cd "$(dirname "$0")/../.." || exit 1
. tests/place.sh
work=${CHECK_WORK:-${TMPDIR:-/tmp}} failed=0
flags='-std=c11 -D_GNU_SOURCE -O1 -g -Wall -Wextra -Wshadow -Wconversion'
${CC:-gcc} $flags -o "$work/raw.$$" tests/raw/raw.c tests/raw/shapes.c -pthread &&
	${CC:-gcc} $flags -o "$work/crowd.$$" tests/raw/crowd.c -pthread || exit 1

"$work/raw.$$" "${CHECK_AT%:*}" "${CHECK_AT##*:}" || failed=1
"$work/crowd.$$" heads "$CHECK_PORT" || failed=1
"$work/crowd.$$" bodies "$CHECK_PORT" || failed=1

# What a proxy writes that is no address is noted for the doctor.
perl -MIO::Socket::INET -e '
	my $to = IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => $ARGV[0]) or exit 1;
	print $to "GET /api/charter HTTP/1.1\r\nHost: parvis\r\nX-Forwarded-For: unknown\r\nConnection: close\r\n\r\n"; my @answer = <$to>' "$CHECK_PORT"
for second in 1 2 3 4 5; do [ ! -e "$work/state/forwarded-unreadable" ] && sleep 1; done
if [ -e "$work/state/forwarded-unreadable" ]; then echo 'ok   a caller named by no address is noted'; else
	echo 'FAIL a caller named by no address is not noted'; failed=1; fi

second=$(free_port)
# not exported: it is no setting
PARVIS_MORE="PARVIS_TRUSTED_PROXY=192.0.2.1 PARVIS_PORT=$second PARVIS_JOBS=0"
parvis_exec serve >>"$CHECK_LOG" 2>&1 &
pid=$!
if CHECK_PORT=$second answers 20; then "$work/crowd.$$" connections "$second" || failed=1; else
	echo 'FAIL crowd: the second server does not start'; failed=1; fi
kill -TERM "$pid"; wait "$pid"
rm -f "$work/raw.$$" "$work/crowd.$$"
exit $failed
