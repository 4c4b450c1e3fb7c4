# The sequencer keeps up, waits its turn, survives the loss of the database and its own death. Sourced by
# run.sh. shellcheck shell=sh disable=SC1003,SC2015,SC2016,SC2030,SC2031,SC2034,SC2154

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
	wait_sealed $((before + 500)) 20 && say ok 'a running sequencer seals what comes' ||
		say FAIL "a running sequencer seals what comes ($(sealed))"
	expect 69 'a second one waits its turn' seal
	mentions 'another sequencer has the log' 'and says so'

	as_user "$PG/pg_ctl" -D "$CHECK_WORK/pg" -s -m immediate -w restart -l "$CHECK_WORK/postgres.log"
	load 500 2>/dev/null || load 500
	wait_sealed $((before + 1000)) 30 && say ok 'it comes back after a crash of PostgreSQL' ||
		say FAIL "it comes back after a crash of PostgreSQL ($(sealed))"
	enemy "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'parvis_sequencer'" \
		>/dev/null
	load 100
	wait_sealed $((before + 1100)) 30 && say ok 'it comes back after its connection was cut' ||
		say FAIL 'it comes back after its connection was cut'

	late_commit
	seal_end TERM; equal 'it stops when asked' $? 0
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
	wait_sealed $((before + 1501)) 20 && say ok 'an entry that was committed late is sealed too' ||
		say FAIL "an entry that was committed late is sealed too ($(sealed))"
}

# Twelve deaths at any moment, under a writer: every entry once, the numbers dense, the bundle good.
killed() {
	parvis seal --once >/dev/null 2>&1 # entries of bundles that were taken
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
	equal 'twelve kills under a writer: every entry is sealed' "$(sealed)" $((before + 4000))
	equal 'each once, without a gap' "$(enemy 'select count(*) = max(idx) + 1 and count(distinct entry_id) = count(*) and (select count(*) from audit.queue) = 0 from audit.log')" t
	rm -rf "$CHECK_WORK/bundle"
	parvis audit export "$CHECK_WORK/bundle" >/dev/null
	expect 0 'and the bundle is good' verify "$CHECK_WORK/bundle"
}

as_app() { as_user "$PG/psql" -X -q -v ON_ERROR_STOP=1 -d "$CHECK_SOCKET user=parvis_app" -c "$1"; }
leaf() { echo \
	"insert into audit.queue (leaf) values (convert_to('{\"act\":\"$1\",\"at\":\"$2\",\"cls\":\"content\",\"sd\":{$3},\"v\":1}', 'UTF8'))"
	}
digest=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef

# A server that was taken over could write anything into the queue: what is no entry is refused there.
refused() {
	as_app "begin; $(leaf post.edit 2026-02-28T00:00:00Z '"a":"'$digest'","s":["'$digest'","'$digest'"]'); rollback" &&
		as_app "begin; insert into audit.queue (leaf) values (convert_to('{\"act\":\"refused\",\"at\":\"2026-02-28T00:00:00Z\",\"cls\":\"access\",\"cnt\":240,\"prp\":\"x\",\"sd\":{\"s\":[]},\"v\":1}', 'UTF8')); rollback" &&
			say ok 'the queue takes an entry' || say FAIL 'the queue takes an entry'
	while read -r what; do
		if as_app "$what" >/dev/null 2>&1; then say FAIL "the queue refuses $what"; else
			say ok "the queue refuses $(echo "$what" | cut -c1-110)"; fi
	done <<-END
		insert into audit.queue (leaf) values ('\\xff')
		insert into audit.queue (leaf) values ('\\x00ff0a')
		insert into audit.queue (leaf) values ('')
		insert into audit.queue (leaf) values ('{}')
		$(leaf post.edit 2026-99-01T00:00:00Z '"s":[]')
		$(leaf post.edit 2026-02-30T00:00:00Z '"s":[]')
		$(leaf post.edit 2026-02-28T24:00:00Z '"s":[]')
		$(leaf post.edit 1026-02-28T00:00:00Z '"s":[]')
		$(leaf Post.edit 2026-02-28T00:00:00Z '"s":[]')
		$(leaf post.édit 2026-02-28T00:00:00Z '"s":[]')
		$(leaf post.edit 2026-02-28T00:00:00Z '"s":["'$digest'",]')
		$(leaf post.edit 2026-02-28T00:00:00Z '"s":["'$digest'"],"name":"Ana"')
		$(leaf post.edit 2026-02-28T00:00:00Z '"s":["ABCDEF6789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"]')
		$(leaf post.edit 2026-02-28T00:00:00Z '"s":["'$digest'"'"$(for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do printf ',"%s"' $digest; done)"']')
	END
	as_user "$PG/psql" -X -q -d "$CHECK_SOCKET user=parvis_app" -c begin -c \
		'select pg_advisory_lock(7261002), pg_advisory_lock(7261001)' -c 'select pg_sleep(3)' \
		>/dev/null & holder=$!
	sleep 0.5; expect 0 'a lock that the server takes keeps the sequencer from nothing' parvis seal --once
	wait "$holder"
	for what in 'select 1 from audit.sealer for share' 'lock table audit.sealer in row share mode' \
		'update audit.sealer set pid = 1' 'lock table audit.queue in share mode'; do
		if as_app "begin; $what; commit" >/dev/null 2>&1; then say FAIL "the server may not: $what"
			else say ok "the server may not: $what"; fi
	done
}

# What stood in the queue before it refused, or came past it: it is kept, stands out, and stops nothing. And
# an entry of a newer program.
garbage() {
	refused
	enemy 'alter table audit.queue drop constraint queue_holds_leaves'
	enemy "insert into audit.queue (leaf) values ('\\x00ff0a'), ('')"
	enemy "$(leaf post.edit 2026-99-01T00:00:00Z '"s":[]')"
	enemy "alter table audit.queue add constraint queue_holds_leaves check (audit.is_leaf(leaf)) not valid"
	enemy "$(leaf post.sing 2026-02-28T00:00:00Z '"s":[]')"
	load 10
	expect 0 'garbage in the queue stops nothing' seal
	equal 'it is kept under a name that stands out' \
		"$(enemy "select count(*) from audit.log where class = 'unknown'")" 3
	rm -rf "$CHECK_WORK/bundle"
	parvis audit export "$CHECK_WORK/bundle" >/dev/null
	expect 3 'and verify points at it, which is no tampering' verify "$CHECK_WORK/bundle"
	mentions 'cannot be read: it has not the form of an entry' 'as what it is'
	mentions 'does not know the action of entry [0-9]* (post.sing)' 'and at what a newer program wrote'
	mentions '^UNREADABLE in part: nothing was changed' 'in a word of its own'
	rm -rf "$CHECK_WORK/copy"; cp -R "$CHECK_WORK/bundle" "$CHECK_WORK/copy"
	chmod -R a+rX "$CHECK_WORK/copy"
	perl -i -pe 's/post\.sing/post.sang/' "$CHECK_WORK"/copy/entries/*.ndjson
	expect 1 'what was changed besides is tampering' verify "$CHECK_WORK/copy"
	expect 1 'the doctor sees them' parvis doctor
	mentions '3 entries cannot be read, the first is' 'and says which'
	equal 'the newer entry is filed as what it says' \
		"$(enemy "select class || ' ' || action from audit.log where action like 'post.s%'")" \
		'content post.sing'
}
