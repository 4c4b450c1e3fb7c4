# The archive of a person about whom every column holds something, against the data map and against canaries.
# Sourced by run.sh. shellcheck shell=sh

# The one archive of a request: its path.
archive_of() {
	echo "$CHECK_WORK/state/exports/$(query "select file from export where request_id = '$1' and file is not null")"
	}

# "section column" for every column that a section names.
sections() {
	for file in sql/export/*.sql; do
		name=$(basename "$file" .sql)
		sed -n 's/^-- columns: //p' "$file" | tr ',' '\n' | tr -d ' ' |
			sed "s/^/${name#[0-9][0-9]_} /"
	done
}

# Reads donnees/*.ndjson into the table line(section, record), and who names what into named(section, col).
load_archive() {
	query 'create table line (section text, record jsonb); create table named (section text, col text)'
	for file in "$1"/donnees/*.ndjson; do
		name=$(basename "$file" .ndjson)
		tail -n +2 "$file" > "$CHECK_WORK/lines"
		{ echo "create temp table raw (text text); copy raw from stdin (format csv, delimiter E'\\x01', quote E'\\x02');"
			cat "$CHECK_WORK/lines"; echo '\.'
			echo "insert into line select '$name', text::jsonb from raw;"; } | ask -f - ||
			return 1
	done
	{ echo 'copy named from stdin (delimiter E'"' '"');'; sections; echo '\.'; } | ask -f -
}

not_filled() {
	query "select n.col from named n where not exists (select from expected e where e.col = n.col) order by 1"
	}
not_held() {
	query "select e.col || ' = ' || left(e.value::text, 80) from expected e join named n on n.col = e.col
		where not exists (select from line l, jsonb_path_query(l.record, '\$.**') v
			where l.section = n.section and v = e.value) order by 1"
}

manifest_wrong() { # every file is listed with its size and digest, and nothing else is there
	tr '}' '\n' < "$1/manifest.json" |
		sed -n 's/.*"path":"\([^"]*\)","bytes":\([0-9]*\),"sha256":"\([0-9a-f]*\)".*/\1 \2 \3/p' > \
		"$CHECK_WORK/listed"
	while read -r path bytes digest; do
		[ "$(wc -c < "$1/$path" | tr -d ' ')" = "$bytes" ] &&
			[ "$(sha256sum "$1/$path" | cut -d' ' -f1)" = "$digest" ] || echo "$path"
	done < "$CHECK_WORK/listed"
	(cd "$1" && find . -type f ! -name manifest.json | sed 's|^\./||' | sort) > "$CHECK_WORK/there"
	cut -d' ' -f1 "$CHECK_WORK/listed" | sort | diff - "$CHECK_WORK/there"
}

# The archive speaks the language of its person; somebody about whom little is held gets empty sections, not
# an error.
english_tests() {
	query "update member set language = 'en' where id = '00000000-0000-4000-8000-0000000000cc';
		insert into data_request (id, member_id, kind, origin, state, received_on, due_on,
			opened_by) values
		('00000000-0000-4000-e000-000000000009', '00000000-0000-4000-8000-0000000000cc', 'access', 'self', 'collecting', current_date, current_date, '00000000-0000-4000-8000-0000000000cc');
		insert into job (id, kind, subject_id) values ('00000000-0000-4000-f000-000000000009', 'export', '00000000-0000-4000-e000-000000000009')"
	work_until "select count(*) = 1 from export where request_id = '00000000-0000-4000-e000-000000000009'"
	mkdir -p "$CHECK_WORK/english" &&
		"$CHECK_WORK/bin/unpack" "$(archive_of 00000000-0000-4000-e000-000000000009)" \
		"$CHECK_WORK/english"
	holds 'an archive speaks the language of its person' \
		"$([ -e "$CHECK_WORK/english/README.html" ] && grep -q 'lang="en".*Your data' "$CHECK_WORK/english/index.html" || echo 'not English')"
	holds 'every label of its pages has a word' \
		"$(grep -rohE '<(dt|h1|h2|th|summary)>[a-z_]+<' "$CHECK_WORK/english" "$CHECK_WORK/out" --include='*.html' | sort -u)"
	equal 'the reviewer learns what they did, and not about whom' \
		"$(grep -c '"what" : "case.return"' "$CHECK_WORK/english/donnees/acts.ndjson") $(grep -rlE 'Lenoir|0000000000aa' "$CHECK_WORK/english" | wc -l | tr -d ' ')" \
		'1 0'
}

archive_tests() {
	ask -f tests/rights/person.sql && ask -f tests/rights/expected.sql ||
		{ say FAIL 'the person can be written'; return; }
	work_until "select count(*) = 2 from export where file is not null" ||
		say FAIL 'both archives are made'
	zip=$(archive_of 00000000-0000-4000-e000-000000000002) out=$CHECK_WORK/out
	mkdir -p "$out" "$CHECK_WORK/portable"
	equal 'only the server can read an archive' "$(stat -c %a "$zip")" 600
	equal 'the size on record is that of the file' \
		"$(query "select bytes from export where request_id = '00000000-0000-4000-e000-000000000002'")" \
		"$(stat -c %s "$zip")"
	equal 'the digest on record is that of the file' \
		"$(query "select encode(sha256, 'hex') from export where request_id = '00000000-0000-4000-e000-000000000002'")" \
		"$(sha256sum "$zip" | cut -d' ' -f1)"
	"$CHECK_WORK/bin/unpack" "$zip" "$out" && load_archive "$out" || say FAIL 'the archive opens'
	holds 'the test fills every accessible column' "$(not_filled)"
	holds 'every accessible value of the person is in its section' "$(not_held)"
	query "insert into expected values ('post.body', '\"planted\"')"
	case $(not_held) in *planted*) say ok 'a value that is missing would be noticed' ;; *) say FAIL \
		'a value that is missing would be noticed' ;; esac
	holds 'no word, name, address or secret of somebody else is anywhere in it' \
		"$(grep -rliE 'canari|0000000000(bb|cc|dd)' "$out")"
	holds 'each page says what it leaves out and why, and the contents say it in short' \
		"$(for page in "$out"/pages/*-0001.html "$out/index.html"; do case $page in */charter-*) continue ;; esac
			grep -qE 'N’y est pas' "$page" || echo "$page"; done
			grep -L 'Une copie affaiblirait votre compte' "$out"/pages/sessions-0001.html)"
	holds 'what the kept answers were is left out, and it says so' \
		"$(grep -rl 'note canari' "$out"; grep -q '^"Réponses gardées un jour[^"]*",1,"' "$out/omissions.csv" || echo 'not said')"
	equal 'a secret group that was left is a number, without its name of now' \
		"$(grep -l '000000000002", "name" : null' "$out"/donnees/*.ndjson | sed 's/.*donnees.//' | tr '\n' ' ')" \
		'cases.ndjson comments.ndjson declined.ndjson mandates.ndjson posts.ndjson reactions.ndjson visits.ndjson '
	grep -rq 'Ana Lenoir' "$out" && say ok 'the search for canaries finds what is there' ||
		say FAIL 'the search for canaries finds what is there'
	holds 'credentials stay' \
		"$(for secret in canari-cookie canari-lien canari-graine; do hex=$(printf %s "$secret" | od -An -tx1 | tr -d ' \n'); grep -rl "$hex" "$out"; done)"
	holds 'the manifest lists every file with its size and digest' "$(manifest_wrong "$out")"
	printf x >> "$out/index.html"
	case $(manifest_wrong "$out") in *index.html*) say ok 'one more byte is noticed' ;; *) say FAIL \
		'one more byte is noticed' ;; esac
	holds 'no page runs a program or loads anything' \
		"$(grep -rliE '<script|<img|<iframe|<link|src=|https?://' "$out" --include='*.html')"
	holds 'who decided appears by function' \
		"$(grep -q '"by" : "animator"' "$out/donnees/cases.ndjson" && grep -q '"function" : "admin"' "$out/donnees/journal.ndjson" || echo missing)"
	"$CHECK_WORK/bin/unpack" "$(archive_of 00000000-0000-4000-e000-000000000003)" "$CHECK_WORK/portable"
	equal 'portability holds what the person provided, and no more' \
		"$(cd "$CHECK_WORK/portable/donnees" && echo *)" \
		'comments.ndjson groups.ndjson posts.ndjson profile.ndjson reactions.ndjson'
	equal 'both requests are ready, told and in the log' \
		"$(query "select count(*) filter (where state = 'ready') || ' ' || (select count(*) from notification where kind = 'request_ready') || ' ' || (select count(*) from audit.queue where convert_from(leaf, 'UTF8') like '%request.ready%') from data_request")" \
		'2 2 2'
	equal 'a request is collected, then ready, in its history' \
		"$(query "select string_agg(step, ' ' order by version) from data_request_step where request_id = '00000000-0000-4000-e000-000000000002'")" \
		ready
	english_tests
}
