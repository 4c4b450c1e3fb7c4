# shellcheck shell=bash
# A private PostgreSQL cluster: its own folder, a Unix socket that one system user may use, no TCP. Sourced by
# start.sh. PostgreSQL refuses root: call these as the user who owns the folder. Clusters of Debian's packages
# are never looked at.

# Prints the folder of PostgreSQL's programs: the version that made the data, else the newest.
cluster_programs() { # data
	local version
	if [ -f "$1/PG_VERSION" ]; then
		version=$(<"$1/PG_VERSION")
		[ -x "/usr/lib/postgresql/$version/bin/postgres" ] &&
			echo "/usr/lib/postgresql/$version/bin" && return
		echo "The data in $1 belong to PostgreSQL $version, which is not installed: apt-get install postgresql-$version" \
			>&2
		return 69
	fi
	version=$(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf "%f\n" 2>/dev/null |
		sort -n | tail -1)
	[ -n "$version" ] && echo "/usr/lib/postgresql/$version/bin" && return
	echo "PostgreSQL is not installed: docker/packages.sh run" >&2
	return 69
}

# Prints the folder for the socket: beside the data, or a short one under /tmp where the path would not fit
# into the 107 bytes of a socket's address or would need quoting in a connection string.
cluster_socket() { # wanted
	if [ ${#1} -le 90 ] && [[ $1 =~ ^[A-Za-z0-9/._-]+$ ]]; then
		mkdir -p "$1" && chmod 0700 "$1" && echo "$1"
	else
		mktemp -d /tmp/parvis.XXXXXX
	fi
}

# Settings live in the folder, are written again at each start, and may be overridden at the end of
# postgresql.conf. Nothing of what people write may reach the log: no statements, no details, no parameters.
cluster_settings() { # data
	cat >"$1/parvis.conf" <<'SETTINGS'
listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 50
shared_buffers = '128MB'
work_mem = '8MB'
maintenance_work_mem = '128MB'
max_wal_size = '2GB'
random_page_cost = 1.2
jit = off
autovacuum = on
fsync = on
timezone = 'UTC'
log_timezone = 'UTC'
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
log_line_prefix = '%m '
SETTINGS
	echo 'local all all peer map=parvis' >"$1/pg_hba.conf"
	local role
	for role in postgres parvis_owner parvis_app parvis_sequencer parvis_auditor; do
		printf 'parvis "%s" %s\n' "$(id -un)" "$role"
	done >"$1/pg_ident.conf"
}

# Makes the cluster once; a half-made one is made again.
cluster_create() { # data programs
	[ -f "$1/PG_VERSION" ] && cluster_settings "$1" && return
	rm -rf "$1.making"
	"$2/initdb" -D "$1.making" -U postgres --auth=peer --encoding=UTF8 --locale=C.UTF-8 --data-checksums \
		>/dev/null || return
	echo "include 'parvis.conf'" >>"$1.making/postgresql.conf"
	cluster_settings "$1.making" && mv "$1.making" "$1"
}

# The roles log in here; grants and tables are the migrations' work. The database comes last: it says that all
# this was done.
cluster_database() { # socket programs
	local ask=("$2/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h "$1" -U postgres -d postgres)
	[ "$("${ask[@]}" -c "select 1 from pg_database where datname = 'parvis'")" = 1 ] && return
	"${ask[@]}" <<'SQL'
do $$
declare name text;
begin
	foreach name in array array['parvis_owner', 'parvis_app', 'parvis_sequencer', 'parvis_auditor'] loop
		if not exists (select from pg_roles where rolname = name) then
			execute format('create role %I login', name);
		end if;
	end loop;
end $$;
grant parvis_app, parvis_sequencer, parvis_auditor to parvis_owner;
create database parvis owner parvis_owner;
SQL
}

# Stops what a killed start may have left behind, so that the folder is free again.
cluster_free() { # data programs
	[ -f "$1/postmaster.pid" ] && "$2/pg_ctl" status -s -D "$1" >/dev/null 2>&1 &&
		"$2/pg_ctl" stop -s -D "$1" -m fast -w -t 60
	return 0
}

# Waits until the cluster answers, as long as its process lives (after a crash it first replays its log).
cluster_wait() { # socket programs pid
	until "$2/pg_isready" -q -h "$1" -U postgres -d postgres; do
		kill -0 "$3" 2>/dev/null || return 1
		sleep 0.05
	done
}
