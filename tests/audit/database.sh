# Whoever holds the database cannot bring the sequencer to sign another history. Sourced by run.sh.
# shellcheck shell=sh disable=SC1003,SC2015,SC2016,SC2030,SC2031,SC2034,SC2154

seal() { parvis seal --once; }
dump() { as_user "$PG/pg_dump" -Fc -d "host=$CHECK_WORK/socket dbname=parvis user=postgres" -f \
	"$CHECK_WORK/pg/$1.dump"; }
restore() {
	as_user "$PG/psql" -X -q -d "host=$CHECK_WORK/socket dbname=postgres user=postgres" -c \
		'drop database parvis with (force)' -c 'create database parvis owner parvis_owner' &&
		as_user "$PG/pg_restore" -d "host=$CHECK_WORK/socket dbname=parvis user=postgres" \
			"$CHECK_WORK/pg/$1.dump"
}
# As the owner of everything, with the triggers silenced.
rewrite() { enemy "set session_replication_role = replica; $1"; }

# lied "sentence" "words" SQL: after it the sequencer refuses and says why; then all is put back.
lied() {
	dump before >/dev/null 2>&1
	rewrite "$3" || { say FAIL "$1 (could not be written)"; return; }
	expect 1 "seal refuses: $1" seal
	mentions "seal_refused.*$2" "and says why: $2"
	restore before >"$CHECK_WORK/said" 2>&1 || { say FAIL 'the database is put back'
		cat "$CHECK_WORK/said"; }
}

database_tests() {
	expect 0 'seal accepts the log as it left it' seal
	dump older; load 300; seal >/dev/null 2>&1; dump newer
	restore older >/dev/null 2>&1
	expect 1 'seal refuses: the database was rolled back to an older dump' seal
	mentions 'fewer entries than were already signed' 'and says that an old copy was restored'
	load 400
	expect 1 'seal refuses: the rolled-back log has waiting entries' seal
	restore newer >/dev/null 2>&1
	expect 0 'seal goes on when the right database is back' seal

	lied 'the last entry was changed' 'not the root' \
		"update audit.log set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '\"v\":1', '\"v\":2'), 'UTF8') where idx = (select max(idx) from audit.log)"
	lied 'the hash of the last entry was changed' 'not the root' \
		"update audit.log set leaf_hash = sha256('x'), leaf = null where idx = (select max(idx) from audit.log)"
	lied 'a tile was changed' 'not the root' \
		"update audit.tile set hashes = set_byte(hashes, 4, 255 - get_byte(hashes, 4)) where level = 1 and n = 0"
	lied 'a tile is missing' 'not the root' "delete from audit.tile"
	lied 'the last entry was removed' 'shorter or longer' \
		"delete from audit.digest where idx = (select max(idx) from audit.log); delete from audit.log where idx = (select max(idx) from audit.log)"
	lied 'an entry was added by hand' 'shorter or longer' \
		"insert into audit.log select idx + 1, entry_id + 1000000, class, action, at, leaf_hash, leaf from audit.log order by idx desc limit 1"
	lied 'the last checkpoint was removed' 'shorter or longer' \
		"delete from audit.checkpoint where size = (select max(size) from audit.checkpoint)"
	lied 'every checkpoint was removed' 'no checkpoint was ever signed' "delete from audit.checkpoint"
	lied 'the root of the last checkpoint was changed' 'not what its signature covers' \
		"update audit.checkpoint set root = sha256('x') where size = (select max(size) from audit.checkpoint)"
	lied 'the last checkpoint has no good signature' 'not signed by this key' \
		"update audit.checkpoint set note = overlay(note placing case substr(note, length(note) - 20, 1) when 'A' then 'B' else 'A' end from length(note) - 20 for 1) where size = (select max(size) from audit.checkpoint)"
	lied 'the log was emptied' 'fewer entries than were already signed' \
		"delete from audit.digest; delete from audit.tile; delete from audit.checkpoint; delete from audit.log"
	rewrite "update audit.log set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'T', 'U'), 'UTF8') where idx = 3"
	rm -rf "$CHECK_WORK/bundle"
	parvis audit export "$CHECK_WORK/bundle" >/dev/null
	expect 1 'an old entry that was changed in the database is found by verify' verify \
		"$CHECK_WORK/bundle"
	restore newer >/dev/null 2>&1

	keys
	expect 1 'the role of the server cannot change the log' as_user "$PG/psql" -X -q -d \
		"$CHECK_SOCKET user=parvis_app" -c "update audit.log set action = 'none'"
	mentions 'permission denied' 'because it may not'
	expect 1 'nor read or empty the queue' as_user "$PG/psql" -X -q -d "$CHECK_SOCKET user=parvis_app" \
		-c 'delete from audit.queue'
	expect 1 'the owner of the log cannot change it either without silencing the trigger' enemy \
		"update audit.log set action = 'none' where idx = 0"
	mentions 'append-only' 'because it is append-only'
}

keys() {
	mv "$CHECK_WORK/state/seal.key" "$CHECK_WORK/state/away"
	expect 1 'seal refuses: the key is missing from a log that was signed' seal
	mentions 'bring the key back' 'and asks for it'
	[ ! -e "$CHECK_WORK/state/seal.key" ] && say ok 'and makes no new one in silence' ||
		say FAIL 'a new key was made'
	echo nonsense >"$CHECK_WORK/state/seal.key"; chmod a+r "$CHECK_WORK/state/seal.key"
	expect 1 'seal refuses: the key is no key' seal
	mv "$CHECK_WORK/state/away" "$CHECK_WORK/state/seal.key"
	PARVIS_MORE='PARVIS_ORIGIN=parvis.local/log2'
	expect 1 'seal refuses: the key was made for another name of the log' seal
	PARVIS_MORE=''
	cp "$CHECK_WORK/state/seal.checkpoint" "$CHECK_WORK/kept"
	sed -i 's/^.\{40\}/&x/' "$CHECK_WORK/state/seal.checkpoint"
	expect 1 'seal refuses: the copy outside the database was altered' seal
	cat "$CHECK_WORK/kept" >"$CHECK_WORK/state/seal.checkpoint"
	expect 0 'seal goes on when it is put back' seal
	cat "$CHECK_WORK/bundle/checkpoints/300" >"$CHECK_WORK/state/seal.checkpoint"
	expect 0 'a copy that is only older is no rollback: the last write to it may have been lost' seal
	equal 'the key is readable by its owner alone' "$(stat -c %a "$CHECK_WORK/state/seal.key")" 600
}
