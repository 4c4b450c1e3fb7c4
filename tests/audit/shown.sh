# What is shown of an entry is what its leaf has committed to, whatever the other columns were made to say.
# Sourced by run.sh. shellcheck shell=sh disable=SC1003,SC2015,SC2016,SC2030,SC2031,SC2034,SC2154

statement() { sed 's/[[:space:]]*--.*//' "sql/$1.sql"; }
# after SQL, statement, its values: what the statement answers once the enemy has written, with the triggers
# silenced. Rolled back.
after() { enemy \
	"begin; set local session_replication_role = replica; $1; prepare asked as $(statement "$2"); execute asked($3); rollback"
	}
# the entry alone
page() { after "$1" queries/audit/audit_entries \
	"null, null, null, null, '$((entry + 1))', '1', '00000000-0000-4000-8000-0000000000cc', null, null"; }
day() {
	after "set local parvis.time_zone = 'Etc/GMT+12'" queries/audit/audit_entries \
		"'post.edit', null, '$1', '$1', null, '50', '00000000-0000-4000-8000-0000000000cc', null, null"
}
own() { after "$1" queries/audit/entries_mine "'$2', null, null, '50', '0'"; }
journal() { after "$1" export/14_journal "'$2'"; }

# says "sentence" "answer" "words": they are in it. silent: they are not.
says() { case $2 in *"$3"*) say ok "$1" ;; *) say FAIL "$1 ($2)" ;; esac; }
silent() { case $2 in *ERROR* | *error*) say FAIL "$1 ($2)" ;; *"$3"*) say FAIL "$1 ($2)" ;; *) say ok \
	"$1" ;; esac; }

shown_tests() {
	entry=$(enemy "select max(idx) from audit.log where action = 'case.read'")
	actor=$(enemy "select owner_id from audit.disclosure join audit.digest using (digest) where idx = $entry and part = 'a'")
	subject=$(enemy "select owner_id from audit.disclosure join audit.digest using (digest) where idx = $entry and part = 's'")
	other=00000000-0000-4000-8000-0000000000bb
	enemy "insert into member (id, name) values ('$actor', 'Ana Martin'), ('$subject', 'Ben Roche'), ('$other', 'Zoé Durand')"
	says 'an honest entry names who acted' "$(page 'select')" "Ana Martin"
	says 'and whom it concerns' "$(page 'select')" "Ben Roche"
	says 'who acted finds it among the own entries' "$(own 'select' "$actor")" '"function" : "me"'
	says 'whom it concerns learns the function' "$(own 'select' "$subject")" '"function" : "moderator"'
	says 'and has it in the archive' "$(journal 'select' "$subject")" '"function" : "moderator"'

	passed_on="update audit.disclosure set owner_id = '$other' where owner_id = '$actor'"
	says 'an entry filed under somebody else still names who acted' "$(page "$passed_on")" 'Ana Martin'
	silent 'and not the other' "$(page "$passed_on")" 'Zoé Durand'
	silent 'whose own entries do not have it' "$(own "$passed_on" "$other")" '"action"'
	silent 'nor the archive' "$(journal "$passed_on" "$other")" '"action"'
	says 'the doctor sees one that is filed under somebody else' \
		"$(doctor "$passed_on" "update audit.disclosure set owner_id = '$actor' where owner_id = '$other'")" \
		'1 disclosures and 0 entries'
	silent 'and is content when it is put back' "$(doctor 'select' 'select')" 'disclosure'

	rewritten="update audit.disclosure set bundle = convert_to(replace(convert_from(bundle, 'UTF8'), '$actor', '$other'), 'UTF8'), owner_id = '$other' where owner_id = '$actor'"
	silent 'a bundle that names somebody else is not believed' "$(page "$rewritten")" 'Zoé Durand'
	says 'the entry says that a name is missing' "$(page "$rewritten")" '"missing" : 1'
	silent 'nor do the own entries believe it' "$(own "$rewritten" "$other")" '"action"'
	says 'a bundle that is gone leaves a name that is missing' \
		"$(page "delete from audit.disclosure where owner_id = '$actor'")" '"missing" : 1'
	says 'and whom it concerns does not hear that the system did it' \
		"$(own "delete from audit.disclosure where owner_id = '$actor'" "$subject")" \
		'"function" : "unknown"'
	silent 'bundles of an honest entry are all there' "$(page 'select')" '"missing" : 1'

	relabelled="update audit.log set action = 'post.edit', class = 'content', at = '2001-01-01' where idx = $entry"
	says 'an entry relabelled for searching says what it is' "$(page "$relabelled")" \
		'"action" : "case.read"'
	silent 'and when it was' "$(page "$relabelled")" '2001'
	says 'the own entries too' "$(own "$relabelled" "$subject")" '"action" : "case.read"'
	says 'and the archive' "$(journal "$relabelled" "$subject")" '"action" : "case.read"'
	says 'the doctor sees that an entry was relabelled' \
		"$(doctor "$relabelled" "update audit.log set action = 'case.read', class = 'access', at = (convert_from(leaf, 'UTF8')::json ->> 'at')::timestamptz where idx = $entry")" \
		'0 disclosures and 1 entries'
	says 'an entry whose leaf was changed cannot be read' \
		"$(page "update audit.log set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'case.read', 'case.undo'), 'UTF8') where idx = $entry")" \
		'"action" : "unreadable"'

	says 'an entry is found on the day that it was where the company is' \
		"$(day 2025-10-25)" 2025-10-26T00:30:00Z
	silent 'and not on that of UTC' "$(day 2025-10-26)" 2025-10-26T00:30:00Z
	silent 'what nobody can read is listed, and concerns nobody' \
		"$(after 'select' queries/audit/audit_entries "null, 'unknown', null, null, null, '50', '00000000-0000-4000-8000-0000000000cc', null, null")" \
		'"id"'
	says 'under a class of its own' \
		"$(after 'select' queries/audit/audit_entries "null, 'unknown', null, null, null, '50', '00000000-0000-4000-8000-0000000000cc', null, null")" \
		'"class" : "unknown"'
	guarded
}

# What the doctor says of the log after the first statement; the second puts it back.
doctor() { rewrite "$1" && parvis doctor | grep 'audit log'; rewrite "$2"; }

guarded() {
	for deed in "update audit.disclosure set owner_id = '$other'" 'delete from audit.disclosure' \
		'truncate audit.disclosure'; do
		expect 1 "even the owner does not by mistake: $deed" enemy "$deed"
		mentions 'append-only' 'because disclosures are append-only too'
	done
}
