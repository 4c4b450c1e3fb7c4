# The connection is cut at every statement, by a proxy that stands where the roles of the server expect
# PostgreSQL. Sourced by the parts. shellcheck shell=sh disable=SC2034,SC2154

cut_tests() { # log|jobs|requests|migrations, the log of the programs
	case $1 in log | jobs) program=cuts ;; *) program=$1 ;; esac
	mkdir -p -m 700 "$CHECK_WORK/cut" &&
		cp "$CHECK_BUILD/tests/cut/$program" "$CHECK_WORK/bin/cuts" &&
			chmod a+rx "$CHECK_WORK/bin/cuts"
	[ "$(id -u)" -ne 0 ] || chown "$CHECK_USER" "$CHECK_WORK/cut"
	(CHECK_BINARY=$CHECK_WORK/bin/cuts real=$CHECK_WORK/socket \
		CHECK_SOCKET="host=$CHECK_WORK/cut dbname=parvis"
		parvis_exec "$1" "$CHECK_WORK/cut" "$real") >"$CHECK_WORK/cuts.said" 2>>"$CHECK_WORK/$2"
	code=$?
	while read -r how sentence; do say "$how" "${sentence#cuts: }"; done <"$CHECK_WORK/cuts.said"
	[ "$code" -eq 0 ] || say FAIL "the cuts of $1 ended with $code"
}
