# The sequencer keeps up, waits its turn, survives the loss of the database and its own death. Sourced by run.sh.
# shellcheck shell=sh disable=SC1003,SC2015,SC2016,SC2030,SC2031,SC2034,SC2154

wait_sealed() { # entries, seconds
	count=0
	while [ "$(sealed 2>/dev/null)" != "$1" ]; do
		count=$((count + 1)); [ $count -le $(($2 * 10)) ] || return 1
		sleep 0.1
	done
}

life_tests() {
	before=$(sealed)
	seal_start
	load 500
	wait_sealed $((before + 500)) 20 && say ok 'a running sequencer seals what comes' || say FAIL "a running sequencer seals what comes ($(sealed))"
	expect 69 'a second one waits its turn' seal
	mentions 'another sequencer has the log' 'and says so'

	as_user "$PG/pg_ctl" -D "$CHECK_WORK/pg" -s -m immediate -w restart -l "$CHECK_WORK/postgres.log"
	load 500 2>/dev/null || load 500
	wait_sealed $((before + 1000)) 30 && say ok 'it comes back after a crash of PostgreSQL' || say FAIL "it comes back after a crash of PostgreSQL ($(sealed))"
	enemy "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'parvis_sequencer'" >/dev/null
	load 100
	wait_sealed $((before + 1100)) 30 && say ok 'it comes back after its connection was cut' || say FAIL 'it comes back after its connection was cut'

	late_commit
	seal_end TERM; equal $? 0 'it stops when asked'
	cut_tests log seal.log
	killed
	garbage
}

# An entry numbered long ago and committed now lies below the fast looks: the slow one finds it.
late_commit() {
	before=$(sealed)
	as_user "$PG/psql" -X -q -d "$CHECK_SOCKET user=parvis_app" >/dev/null <<-'END' &
		begin;
		insert into audit.queue (leaf) values (convert_to('{"act":"post.edit","at":"2026-01-01T00:00:00Z","cls":"content","sd":{"s":[]},"v":1}', 'UTF8'));
		select pg_sleep(6);
		commit;
	END
	late=$!
	load 1500
	wait "$late"
	wait_sealed $((before + 1501)) 20 && say ok 'an entry that was committed late is sealed too' || say FAIL "an entry that was committed late is sealed too ($(sealed))"
}

# Twelve deaths at any moment, under a writer: every entry once, the numbers dense, the bundle good.
killed() {
	before=$(sealed)
	load 4000 & writer=$!
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
		seal_start; sleep 0.4; seal_end KILL
	done
	wait "$writer"
	for _ in 1 2 3 4 5 6 7 8 9 10; do # PostgreSQL may need a moment to notice the last death
		seal >"$CHECK_WORK/said" 2>&1 && break
		sleep 1
	done
	equal "$(sealed)" $((before + 4000)) 'twelve kills under a writer: every entry is sealed'
	equal "$(enemy 'select count(*) = max(idx) + 1 and count(distinct entry_id) = count(*) and (select count(*) from audit.queue) = 0 from audit.log')" t 'each once, without a gap'
	rm -rf "$CHECK_WORK/bundle"
	parvis audit export "$CHECK_WORK/bundle" >/dev/null
	expect 0 'and the bundle is good' verify "$CHECK_WORK/bundle"
}

# A server that was taken over can write anything into the queue: it is kept, stands out, and stops nothing.
garbage() {
	as_user "$PG/psql" -X -q -d "$CHECK_SOCKET user=parvis_app" -c "insert into audit.queue (leaf) values ('\\x00ff0a'), ('')" -c \
		"insert into audit.queue (leaf) values (convert_to('{\"act\":\"post.edit\",\"at\":\"2026-99-01T00:00:00Z\",\"cls\":\"content\",\"sd\":{\"s\":[]},\"v\":1}', 'UTF8'))"
	load 10
	expect 0 'garbage in the queue stops nothing' seal
	equal "$(enemy "select count(*) from audit.log where class = 'unknown'")" 3 'it is kept under a name that stands out'
	rm -rf "$CHECK_WORK/bundle"
	parvis audit export "$CHECK_WORK/bundle" >/dev/null
	expect 1 'and verify points at it' verify "$CHECK_WORK/bundle"
	mentions 'has not the form of an entry' 'as what it is'
}
