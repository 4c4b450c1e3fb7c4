#!/bin/bash
# Runs Parvis until Ctrl-C: private cluster (or DATABASE_URL), migrations, first contents, `seal`, `serve`.
# Usage: start.sh FOLDER-OF-THE-BUILD Settings: STATE PORT LISTEN DEMO DATABASE_URL (or PARVIS_DATABASE,
# PARVIS_DATABASE_FILE), LOGS=terminal for logs on the terminal, BY_HAND for what stands before a command
# typed for its user, and every PARVIS_ name. Never as root.
set -u
umask 077
# A script's `make run &` gives it a deaf ear for Ctrl-C, which a shell cannot give up by itself.
[[ $(trap -p INT) != *"''"* ]] || exec env --default-signal=INT "$BASH" "$0" "$@"
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=docker/cluster.sh
. "$here/cluster.sh"

program=$1
state=${STATE:?start.sh needs STATE}
port=${PORT:-${PARVIS_PORT:-8080}}
listen=${LISTEN:-${PARVIS_LISTEN:-127.0.0.1}}
# where the database is, when it is not a private cluster
elsewhere=${DATABASE_URL:-}${PARVIS_DATABASE:-}${PARVIS_DATABASE_FILE:-}
demo=${DEMO:-$([ -n "$elsewhere" ] && echo 0 || echo 1)}
parvis=$program/parvis
socket=''
reason=''
declare -A process=() command=() signal_of=() began=() pause=() due=()
log_size=${LOG_SIZE:-8M} # a log that grows beyond this makes room: five files of each are kept

# Why it ends is said last, below everything that stopping says.
stop() { # code sentence
	reason=$2
	exit "$1"
}

# The same, with what a log says last.
broke() { # code name sentence
	[ "${LOGS:-}" = terminal ] && [ -n "${process[$2]:-}" ] ||
		reason=$'\n'$(tail -n 12 "$state/logs/$2.log")
	reason=$3$reason
	exit "$1"
}

# Only one start per folder. Children do not inherit the lock: it ends with this process.
take_lock() {
	exec 9<>"$state/run.lock" || stop 73 "The file $state/run.lock cannot be written."
	flock -n 9 ||
		stop 75 "Parvis is already running from $state ($(cat "$state/run.lock")). Ctrl-C there stops it."
	echo "http://localhost:$port" >"$state/run.lock"
}

# The files of a log move up by one: name.log.4 goes.
make_room() { # log
	local number
	for number in 3 2 1; do
		[ ! -f "$1.$number" ] || mv "$1.$number" "$1.$((number + 1))"
	done
}

# A child writes at the end of its log, wherever that is: what is copied away is cut off in front of it.
rotate_logs() {
	local log
	find "$state/logs" -name '*.log' -size "+$log_size" | while read -r log; do
		make_room "$log"
		cp "$log" "$log.1" && : >"$log"
	done
}

# Starts a child in a session of its own, so that Ctrl-C reaches us alone and we stop all in order; if we are
# killed, so is it.
launch() { # name signal command…
	local name=$1 log=$state/logs/$1.log
	signal_of[$name]=$2
	shift 2
	command[$name]=$(printf '%q ' "$@")
	if [ "${LOGS:-}" = terminal ]; then
		setsid setpriv --pdeathsig "${signal_of[$name]}" -- "$@" </dev/null 9>&- &
	else
		if [ -z "${began[$name]:-}" ] && [ -f "$log" ]; then
			make_room "$log"
			mv "$log" "$log.1"
		fi
		setsid setpriv --pdeathsig "${signal_of[$name]}" -- "$@" </dev/null >>"$log" 2>&1 9>&- &
	fi
	process[$name]=$!
	began[$name]=$SECONDS
}

# Asks a child to stop and waits; after the given seconds it is not asked again.
halt() { # name signal seconds
	local pid=${process[$1]:-} tries=$(($3 * 20))
	[ -n "$pid" ] || return
	kill -s "$2" "$pid" 2>/dev/null
	while kill -0 "$pid" 2>/dev/null; do
		[ $((tries--)) -gt 0 ] ||
			{ kill -s KILL "$pid"; echo "$1 did not stop in $3 s and was killed." >&2; }
		sleep 0.05
	done
	wait "$pid" 2>/dev/null
}

# First who takes requests, then who seals what they left, then the database.
stop_all() {
	trap '' INT TERM HUP
	[ ${#process[@]} -eq 0 ] || echo "Parvis s’arrête… (stopping)"
	halt serve TERM 20
	halt seal TERM 20
	halt postgres INT 60
	[ -n "$socket" ] && [ "$socket" != "$state/socket" ] && rm -rf "$socket"
	[ ${#process[@]} -eq 0 ] || echo "Arrêté. (stopped)"
	[ -z "$reason" ] || echo "$reason" >&2
}

# Runs a command to its end without becoming deaf to Ctrl-C meanwhile.
step() { # command…
	"$@" 9>&- &
	wait $!
}

start_cluster() {
	local data=$state/postgres programs
	programs=$(cluster_programs "$data" 2>&1) || stop 69 "$programs"
	socket=$(cluster_socket "$state/socket") || stop 73 "The folder of the socket could not be made."
	cluster_free "$data" "$programs"
	[ -d "$data" ] || echo "Préparation de la base de données… (preparing the database)"
	step cluster_create "$data" "$programs" 2>"$state/logs/initdb.log" ||
		broke 70 initdb "The database could not be prepared:"
	launch postgres INT "$programs/postgres" -D "$data" -k "$socket"
	cluster_wait "$socket" "$programs" "${process[postgres]}" ||
		broke 69 postgres "PostgreSQL did not start:"
	cluster_database "$socket" "$programs" 2>"$state/logs/initdb.log" ||
		broke 70 initdb "The database could not be created:"
	local name
	for name in DATABASE:parvis_owner DATABASE_APP:parvis_app DATABASE_SEQUENCER:parvis_sequencer \
		DATABASE_AUDITOR:parvis_auditor; do
		export "PARVIS_${name%:*}=host=$socket dbname=parvis user=${name#*:}"
	done
}

# The demo is a company with a name, unless another is given, and its administrator answers data requests
# beside the data protection officer: whoever tries it sees all of it from one account.
name_company() {
	local kind=empty
	[ "$demo" = 0 ] || kind=demo
	[ "$(cat "$state/contents" 2>/dev/null || echo "$kind")" != demo ] ||
		export PARVIS_COMPANY="${PARVIS_COMPANY:-Ateliers Rochebrune}" \
			PARVIS_ADMIN_HANDLES_REQUESTS="${PARVIS_ADMIN_HANDLES_REQUESTS:-1}"
}

# For commands by hand: PARVIS_CONFIG_FILE=…/parvis.conf parvis user list
write_settings() {
	env | grep -E '^(PARVIS_[A-Z_]+|DATABASE_URL)=' | grep -v '^PARVIS_CONFIG_FILE=' |
		sort >"$state/parvis.conf"
}

# What the first start put in is kept in a file: later starts add nothing. A database that has members
# already, because a first start was interrupted or the database is shared, is left as it is.
first_contents() {
	if [ -f "$state/contents" ]; then
		[ "${DEMO:-}" != 0 ] || [ "$(cat "$state/contents")" != demo ] ||
			stop 78 "$state holds the demo company, and DEMO=0 asks for none: choose another STATE."
		return
	fi
	local kind=empty
	if [ "$demo" != 0 ]; then
		kind=demo
		echo "Installation de l’entreprise de démonstration… (loading the demo company)"
		if ! step "$parvis" demo --size small >"$state/logs/demo.log" 2>&1; then
			grep -q 'members already' "$state/logs/demo.log" ||
				broke 70 demo "The demo could not be loaded:"
			tail -n 1 "$state/logs/demo.log"
			[ -f "$state/demo-password" ] || kind=empty
		fi
	fi
	echo "$kind" >"$state/contents"
}

answers() { # path: true if the status is 200
	local status
	status=$( (exec 3<>"/dev/tcp/$probe/$port" && printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$1" "$port" >&3 &&
		head -n 1 <&3) 2>/dev/null)
	[[ $status == *" 200 "* ]]
}

look_at_port() {
	(exec 3<>"/dev/tcp/$probe/$port") 2>/dev/null || return 0
	stop 69 "Port $port is taken by another program: make run PORT=$((port < 65535 ? port + 1 : 8080))"
}

start_server() {
	launch seal TERM "$parvis" seal
	launch serve TERM "$parvis" serve
	local tries=600
	until answers /readyz; do
		kill -0 "${process[serve]}" 2>/dev/null || broke 69 serve "parvis serve did not start:"
		[ $((tries--)) -gt 0 ] || broke 69 serve "parvis serve does not become ready:"
		sleep 0.05
	done
}

# A new link at each start while nobody administers; once somebody does, the command refuses and there is
# nothing to show.
first_link() {
	local link
	link=$("$parvis" user first-admin 2>/dev/null) || return
	echo
	# shellcheck disable=SC2001 # every line of it
	sed 's/^/  /' <<<"$link"
	echo "  Pour donner vos nom et adresse · to give your name and address:"
	echo "    ${BY_HAND:-}PARVIS_CONFIG_FILE=$state/parvis.conf $parvis user first-admin camille@example.org 'Camille Martin'"
}

welcome() {
	echo
	echo "  Parvis : ${PARVIS_PUBLIC_URL:-http://localhost:$port}"
	if [ "$(cat "$state/contents")" = demo ]; then
		echo
		echo "  Comptes de démonstration · demo accounts"
		echo "    employee@parvis.test    salariée · employee            moderator@parvis.test   modération · moderator"
		echo "    employee2@parvis.test   salarié · employee             admin@parvis.test       administration · administrator"
		echo "    animator@parvis.test    animation · animator           dpo@parvis.test         délégué aux données · data protection"
		echo "    rep@parvis.test         représentation · staff rep.    guest@parvis.test       personne invitée · guest"
		echo "    Mot de passe · password : $(cat "$state/demo-password" 2>/dev/null)     ($state/demo-password)"
	else
		first_link
	fi
	echo
	echo "  Ctrl-C arrête tout · stops everything.     Journaux · logs: $state/logs"
	echo
}

how_it_ended() { # code
	if [ "$1" -gt 128 ]; then echo "by signal $(($1 - 128))"; else echo "with code $1"; fi
}

# One that ends is started again, after 1, 2, 4 … 60 s; ten quiet minutes are forgiven. The others go on
# meanwhile. What it was busy with stands in a file that outlives it. 78 means that its settings are wrong,
# which a minute may not mend: said each time.
child_ended() { # name code
	local name=$1 code=$2 wait=${pause[$1]:-0}
	unset "process[$name]"
	[ $((SECONDS - began[$name])) -lt 600 ] || wait=0
	wait=$((wait == 0 ? 1 : wait * 2))
	[ "$wait" -lt 60 ] && [ "$code" -ne 78 ] || wait=60
	pause[$name]=$wait
	due[$name]=$((SECONDS + wait))
	{
		echo
		echo "!!! $(date -u +%FT%TZ) $name ended by itself, $(how_it_ended "$code"). It is started again in $wait s; the rest goes on."
		[ "$code" -ne 78 ] || echo "    Its settings are wrong:"
		[ "${LOGS:-}" = terminal ] || tail -n 3 "$state/logs/$name.log" | sed 's/^/    /'
		[ "$name" != serve ] ||
			sed -n 's/ *$//; s/^./    under way: &/p' "$state/under-way" 2>/dev/null
	} >&2
}

start_again() {
	local name
	for name in "${!due[@]}"; do
		[ "${due[$name]}" -le "$SECONDS" ] || continue
		unset "due[$name]"
		eval "launch $name ${signal_of[$name]} ${command[$name]}"
	done
}

watch_children() {
	local ended name code
	while :; do
		sleep 1 9>&- &
		local tick=$!
		wait -n -p ended "$tick" "${process[@]}"
		code=$?
		for name in "${!process[@]}"; do
			[ "${process[$name]}" != "${ended:-}" ] || child_ended "$name" "$code"
		done
		wait "$tick" 2>/dev/null
		start_again
		[ $((SECONDS % 5)) -ne 0 ] || rotate_logs
	done
}

trap stop_all EXIT
trap 'exit 0' INT TERM HUP
[ "$(id -u)" -ne 0 ] || stop 77 "Not as root: use docker/run.sh."
if [[ $listen == *:* ]]; then probe=$listen; else probe=${listen/#0.0.0.0/127.0.0.1}; fi
[ "$probe" = :: ] && probe=::1
export PARVIS_STATE=$state PARVIS_WEB=$program/web PARVIS_PORT=$port PARVIS_LISTEN=$listen
wrong=$("$parvis" config check 2>&1 >/dev/null) || stop 78 "$wrong"
mkdir -p "$state/logs" || stop 73 "The folder $state cannot be written."
take_lock
look_at_port
[ -n "$elsewhere" ] || start_cluster
name_company
write_settings
step "$parvis" migrate >"$state/logs/migrate.log" 2>&1 ||
	broke 70 migrate "The database could not be migrated:"
first_contents
start_server
welcome
watch_children
