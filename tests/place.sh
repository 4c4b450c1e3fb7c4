# A place of its own for one run of the tests: PostgreSQL, state, ports, `parvis serve` and `parvis seal`.
# Sourced by run.sh. Parts find it through CHECK_WORK CHECK_BUILD CHECK_BINARY CHECK_AT CHECK_ORIGIN
# CHECK_PASSWORD_FILE CHECK_DATABASE CHECK_LOG.

PG=${PG:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)}

# What one person may do (include/domain/quota.def) without its limits: for the bench and the ledger alone.
no_limits=$(sed -n 's/^QUOTA(.*, \([a-z_]*\))$/PARVIS_\1=0/p' include/domain/quota.def | tr 'a-z\n' 'A-Z ')

free_port() {
	perl -MSocket -e \
	'socket(S, PF_INET, SOCK_STREAM, 0); bind(S, sockaddr_in(0, INADDR_LOOPBACK)); print((sockaddr_in(getsockname(S)))[0])'
	}

# PostgreSQL refuses to run as root; the server should not either.
place_user() {
	[ "$(id -u)" -eq 0 ] || { id -un; return; }
	for name in parvis postgres nobody; do id "$name" >/dev/null 2>&1 && { echo "$name"; return; }; done
}
as_user() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid "$CHECK_USER" --regid "$(id -g "$CHECK_USER")" \
	--clear-groups -- "$@"; else "$@"; fi; }

# Below 512 MB the server refuses changes (PARVIS_FREE_DISK): said once, instead of by every test.
place_has_room() {
	room=$(df -Pm "${TMPDIR:-/tmp}" | awk 'NR == 2 { print $4 }')
	[ "$room" -ge "${CHECK_ROOM:-1024}" ] || {
		echo "FAIL place: ${TMPDIR:-/tmp} has $room MB left, and tests need ${CHECK_ROOM:-1024}:" \
			"make room, or set TMPDIR" | tee -a "${results:-/dev/null}"
		return 1
	}
}

place_make() {
	place_has_room || exit 1
	CHECK_USER=$(place_user)
	CHECK_WORK=$(mktemp -d "${TMPDIR:-/tmp}/parvis-check.XXXXXX")
	CHECK_BUILD=$(cd "$BUILD" && pwd)
	CHECK_BINARY=$CHECK_WORK/bin/parvis CHECK_LOG=$CHECK_WORK/serve.log CHECK_PORT=$(free_port)
	CHECK_AT=127.0.0.1:$CHECK_PORT CHECK_ORIGIN=http://localhost:$CHECK_PORT \
		CHECK_PASSWORD_FILE=$CHECK_WORK/state/demo-password
	CHECK_SEEN=$CHECK_WORK/seen
	CHECK_SOCKET="host=$CHECK_WORK/socket dbname=parvis" \
		CHECK_DATABASE="host=$CHECK_WORK/socket dbname=parvis user=parvis_owner"
	export CHECK_USER CHECK_WORK CHECK_BUILD CHECK_BINARY CHECK_AT CHECK_PORT CHECK_ORIGIN \
		CHECK_PASSWORD_FILE CHECK_DATABASE CHECK_SOCKET CHECK_LOG CHECK_SEEN PG
	export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
	chmod 755 "$CHECK_WORK"
	mkdir -p "$CHECK_WORK/bin" "$CHECK_WORK/socket" "$CHECK_WORK/state"
	cp "$BUILD/parvis" "$CHECK_WORK/bin/" # the checkout may be where that user cannot go
	[ ! -d "$BUILD/web" ] || cp -R "$BUILD/web" "$CHECK_WORK/bin/web"
	chmod -R a+rX "$CHECK_WORK/bin"
	[ "$(id -u)" -ne 0 ] || chown "$CHECK_USER" "$CHECK_WORK" "$CHECK_WORK/socket" "$CHECK_WORK/state"
}

# Becomes the command with the settings of this place; parvis() does it in a process of its own.
parvis_exec() {
	set -- env PARVIS_DATABASE="$CHECK_DATABASE" PARVIS_DATABASE_APP="$CHECK_SOCKET user=parvis_app" \
		PARVIS_DATABASE_SEQUENCER="$CHECK_SOCKET user=parvis_sequencer" \
			PARVIS_DATABASE_AUDITOR="$CHECK_SOCKET user=parvis_auditor" \
			PARVIS_STATE="$CHECK_WORK/state" PARVIS_WEB="$CHECK_WORK/bin/web" \
		PARVIS_PORT="$CHECK_PORT" PARVIS_PUBLIC_URL="$CHECK_ORIGIN" PARVIS_COMPANY='Parvis Démo' \
			PARVIS_ADMIN_HANDLES_REQUESTS=1 $PARVIS_MORE "$CHECK_BINARY" "$@"
	[ "$(id -u)" -ne 0 ] || set -- setpriv --reuid "$CHECK_USER" --regid "$(id -g "$CHECK_USER")" \
		--clear-groups -- "$@"
	exec "$@"
}
parvis() { (parvis_exec "$@"); }

postgres_start() {
	as_user "$PG/pg_ctl" -D "$CHECK_WORK/pg" -l "$CHECK_WORK/postgres.log" -s -w start
}

postgres_make() {
	as_user "$PG/initdb" -D "$CHECK_WORK/pg" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
		>/dev/null || return 1
	as_user tee -a "$CHECK_WORK/pg/postgresql.conf" >/dev/null <<-END
		listen_addresses = ''
		unix_socket_directories = '$CHECK_WORK/socket'
		unix_socket_permissions = 0700
		fsync = ${CHECK_FSYNC:-off}
		max_connections = 60
		timezone = 'UTC'
		shared_buffers = 64MB
	END
	postgres_start || return 1
	as_user "$PG/psql" -X -q -v ON_ERROR_STOP=1 -d \
		"host=$CHECK_WORK/socket dbname=postgres user=postgres" <<-'END'
		create role parvis_owner login;
		create role parvis_app login;
		create role parvis_sequencer login;
		create role parvis_auditor login;
		grant parvis_app, parvis_sequencer, parvis_auditor to parvis_owner;
		create database parvis owner parvis_owner;
	END
}

answers() { perl -MSocket -e '
	my $until = time + $ARGV[1];
	while (time < $until) {
		if (socket(S, PF_INET, SOCK_STREAM, 0) &&
			connect(S, sockaddr_in($ARGV[0], INADDR_LOOPBACK))) {
			send(S, "GET /readyz HTTP/1.1\r\nHost: localhost:$ARGV[0]\r\nConnection: close\r\n\r\n", 0);
			my $got = ""; while (sysread(S, my $piece, 4096)) { $got .= $piece }
			exit 0 if $got =~ /^HTTP\/1.1 200/;
		}
		close S; select(undef, undef, undef, 0.1);
	}
	exit 1' "$CHECK_PORT" "${1:-20}"; }

serve_start() { parvis_exec serve >>"$CHECK_LOG" 2>&1 & serve_pid=$!
	echo $serve_pid > "$CHECK_WORK/serve.pid"; }
seal_start() { parvis_exec seal >>"$CHECK_WORK/seal.log" 2>&1 & seal_pid=$!
	echo $seal_pid > "$CHECK_WORK/seal.pid"; }

# Starts everything once; later calls find it running.
place_start() {
	[ ! -e "$CHECK_WORK/serve.pid" ] || return 0
	postgres_make || { cat "$CHECK_WORK/postgres.log"; return 1; }
	parvis migrate || return 1
	parvis demo >"$CHECK_WORK/demo.log" 2>&1 || { cat "$CHECK_WORK/demo.log"; return 1; }
	serve_start
	seal_start
	answers 20 || { tail -5 "$CHECK_LOG"; return 1; }
}

ended() { # waits at most $2 seconds for the process to go
	count=0
	# dead, though nobody asked for its code yet
	while kill -0 "$1" 2>/dev/null && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null; do
		count=$((count + 1)); [ "$count" -le "$(($2 * 10))" ] || return 1
		sleep 0.1
	done
}

place_stop() {
	pids=$(cat "$CHECK_WORK/serve.pid" "$CHECK_WORK/seal.pid" 2>/dev/null)
	for pid in $pids; do kill -TERM "$pid" 2>/dev/null; done
	for pid in $pids; do
		if ! ended "$pid" 20; then kill -KILL "$pid"
			echo "FAIL process $pid did not stop when asked" | tee -a "$results"; fi
	done
	[ ! -d "$CHECK_WORK/pg" ] || as_user "$PG/pg_ctl" -D "$CHECK_WORK/pg" -s -m fast -w stop
}

# What the logs say when all is over: nothing from the sanitizers, nothing unexpected.
place_verdict() {
	for log in serve seal; do
		if grep -E 'ERROR: (Address|Leak)Sanitizer|runtime error:|SUMMARY: |Assertion| must_hold ' \
			"$CHECK_WORK/$log.log"; then
			echo "FAIL $log: the sanitizers or an assertion spoke"
			grep -A25 -E 'ERROR: (Address|Leak)Sanitizer|runtime error:' "$CHECK_WORK/$log.log" |
				head -60
		else
			echo "ok   $log: the sanitizers are silent"
		fi
	done
}
