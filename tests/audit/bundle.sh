# A bundle is accepted as it was written, and refused after every alteration that we could think of. Sourced
# by run.sh. shellcheck shell=sh disable=SC1003,SC2015,SC2016,SC2030,SC2031,SC2034,SC2154

verify() { parvis audit verify --vkey "$CHECK_WORK/key" "$1"; }
# altered "sentence" CODE command…: a copy of the bundle, the command inside it, the verdict.
altered() {
	sentence=$1 wanted=$2; shift 2
	rm -rf "$CHECK_WORK/copy"; cp -R "$CHECK_WORK/bundle" "$CHECK_WORK/copy"
	(cd "$CHECK_WORK/copy" && "$@" && chmod -R a+rX .) || { say FAIL "$sentence (could not be altered)"
		return; }
	if [ "$wanted" -ne 0 ] && diff -r "$CHECK_WORK/bundle" "$CHECK_WORK/copy" >/dev/null; then
		say FAIL "$sentence (nothing was altered)"; return; fi
	expect "$wanted" "$sentence" verify "$CHECK_WORK/copy"
}
entries=entries/000000.ndjson

bundle_make() {
	load 300 && parvis seal --once && load 600 && parvis seal --once || return 1
	# so that it is the last of its hour
	enemy "update audit.checkpoint set at = at - interval '2 hours' where size = 300"
	# An entry whose clock stood an hour back, and one of the daylight hour that exists twice: honest, and
	# to be accepted.
	enemy "insert into audit.queue (leaf) values (convert_to('{\"act\":\"post.edit\",\"at\":\"2025-10-26T00:30:00Z\",\"cls\":\"content\",\"sd\":{\"s\":[]},\"v\":1}', 'UTF8'))"
	load 100 && parvis seal --once || return 1
	parvis audit key >"$CHECK_WORK/key" && parvis audit export "$CHECK_WORK/bundle"
}

# A second log under the same key and name: what a server would show to one person and not to another.
other_history() {
	enemy 'create database parvis_other template template0'
	(
		CHECK_SOCKET="host=$CHECK_WORK/socket dbname=parvis_other" \
			CHECK_DATABASE="$CHECK_SOCKET user=postgres" CHECK_STATE=$CHECK_WORK/other
		mkdir "$CHECK_STATE"; cp "$CHECK_WORK/state/seal.key" "$CHECK_STATE"; [ "$(id -u)" -ne 0 ] ||
			chown -R "$CHECK_USER" "$CHECK_STATE"
		PARVIS_MORE="PARVIS_STATE=$CHECK_STATE"
		parvis migrate && load 500 && parvis seal --once
		cp "$CHECK_STATE/seal.checkpoint" "$CHECK_WORK/other-note"
	) >/dev/null 2>&1
	enemy 'drop database parvis_other'
	[ -s "$CHECK_WORK/other-note" ]
}

# One bit of one byte of a file, chosen by number: $1 file, $2 seed.
flip() { perl -e 'my ($f, $seed) = @ARGV; srand $seed; local $/; open F, "+<:raw", $f or die; my $t = <F>;
	my $at = int rand length $t;
	substr($t, $at, 1) = chr(ord(substr $t, $at, 1) ^ (1 << int rand 8));
	seek F, 0, 0; print F $t; close F or die' "$1" "$2"; }

# Sixty random flips over all that is signed or committed to. One bit of a base64 text may mean the same
# bytes: our reading is strict.
flips() {
	missed=''
	for seed in $(seq 1 60); do
		case $((seed % 4)) in 0) file=checkpoint ;; 1) file=$entries ;; 2) \
			file=disclosures.ndjson ;; 3) file=checkpoints/300 ;; esac
		rm -rf "$CHECK_WORK/copy"; cp -R "$CHECK_WORK/bundle" "$CHECK_WORK/copy"
		flip "$CHECK_WORK/copy/$file" "$seed"; chmod -R a+rX "$CHECK_WORK/copy"
		verify "$CHECK_WORK/copy" >/dev/null 2>"$CHECK_WORK/said"; code=$?
		[ "$code" -eq 1 ] || missed="$missed $file:$seed:$code"
	done
	equal 'each of 60 flipped bits in entries, disclosures and checkpoints is noticed' "$missed" ''
}

stub_line() {
	perl -MDigest::SHA=sha256_base64 -i -pe \
	'if ($. == 40) { chomp; my $h = sha256_base64("\0$_"); $h .= "=" while length($h) % 4; $_ = "~$h\n" }' \
	$entries; }
rename_actor() { perl -i -pe '$done ||= s/("actor":"[0-9a-f-]{34})(..)/$1 . ($2 eq "00" ? "11" : "00")/e' \
	disclosures.ndjson; }
swap_disclosures() { perl -i -ne 's/^\[(\d+),/"[" . ($1 + 7) . ","/e if $. == 30; print' disclosures.ndjson; }

exports() {
	enemy "select count(*) from audit.queue
		where convert_from(leaf, 'UTF8') like '%\"act\":\"audit.export\"%'"
}

# Who takes the log away stands in it, before anything is read: without the entry there is no bundle.
bundle_leaves_entry() {
	equal 'a bundle that was taken in the terminal has left its entry' "$(exports)" 1
	enemy 'revoke insert on audit.queue from parvis_app'
	expect 69 'without its entry none is written' parvis audit export "$CHECK_WORK/unnoticed"
	enemy 'grant insert on audit.queue to parvis_app'
	if [ -e "$CHECK_WORK/unnoticed" ]; then
		say FAIL 'not even its folder'
	else
		say ok 'not even its folder'
	fi
}

bundle_tests() {
	bundle_make >"$CHECK_WORK/said" 2>&1 || { say FAIL 'a bundle is made'; cat "$CHECK_WORK/said"; return
		}
	bundle_leaves_entry
	expect 0 'an untouched bundle is accepted' verify "$CHECK_WORK/bundle"
	mentions '1001 read, 1001 signed' 'all entries were read, one with a clock that went back'
	mentions '2 earlier ones continued' 'the earlier checkpoints are continued'
	expect 0 'the key of the bundle itself is enough to look' parvis audit verify "$CHECK_WORK/bundle"
	mentions warning 'but a warning says what that is worth'
	expect 0 'the report is JSON when asked' parvis audit verify --json --vkey "$CHECK_WORK/key" \
		"$CHECK_WORK/bundle"
	mentions '"verdict":"good".*"entries":1001' 'and says the same'
	expect 0 'a bundle without names is written' parvis audit export --without-names \
		"$CHECK_WORK/nameless"
	expect 0 'and accepted' verify "$CHECK_WORK/nameless"
	mentions 'GOOD.*without names' 'but the verdict says that it has none'
	expect 0 'in JSON too' parvis audit verify --json --vkey "$CHECK_WORK/key" "$CHECK_WORK/nameless"
	mentions '"names":false' 'for programs that read it'
	as_user install -d -m 0555 "$CHECK_WORK/state/closed"
	expect 69 'where nothing may be written none is' parvis audit export "$CHECK_WORK/state/closed/bundle"
	mentions 'Permission denied' 'the cause is said'
	equal 'and nothing beside it' "$(wc -l <"$CHECK_WORK/said")" 1
	expect 64 'a folder that holds something is no place for a bundle' parvis audit export \
		"$CHECK_WORK/bundle"
	equal 'and what it holds is not mixed' "$(cat "$CHECK_WORK/said")" \
		"parvis audit export: $CHECK_WORK/bundle is not empty"
	since

	altered 'one byte of an entry is changed' 1 sed -i '5s/T/S/' $entries
	altered 'the time of an entry is changed' 1 sed -i '5s/Z","cls"/Y","cls"/' $entries
	altered 'one digit of a digest is changed' 1 perl -i -pe \
		's/("a":"[0-9a-f]{10})(.)/$1 . ($2 eq "0" ? "1" : "0")/e if $. == 2' $entries
	altered 'an entry is given another action' 1 sed -i '1s/post.publish/post.edit/' $entries
	altered 'an entry is taken out' 1 sed -i 100d $entries
	altered 'the last entry is taken away' 1 sed -i '$d' $entries
	altered 'the last hundred entries are taken away' 1 sed -i '902,$d' $entries
	altered 'the last line has lost its end' 1 truncate -s -20 $entries
	altered 'two entries have changed places' 1 perl -i -ne \
		'if ($. == 50) { $held = $_; next } print; print $held if $. == 51' $entries
	altered 'an entry was put in between' 1 sed -i '10p' $entries
	altered 'an entry was added at the end' 1 sh -c "head -1 $entries >> $entries"
	altered 'an empty line was put in between' 1 sed -i '10a\\' $entries
	altered 'a NUL was put in between' 1 perl -i -pe 's/^/\0/ if $. == 10' $entries
	altered 'a file lies beside the entries' 1 sh -c 'echo "{}" > entries/more.ndjson'
	altered 'an entry stands as a hash that nothing explains' 1 stub_line
	altered 'a disclosure names somebody else' 1 rename_actor
	altered 'a disclosure is given to another entry' 1 swap_disclosures
	altered 'a disclosure is shown twice' 1 sed -i 20p disclosures.ndjson
	altered 'a disclosure of no entry is added' 1 sh -c \
		'echo "[99999,[\"00\",\"a\",{}]]" >> disclosures.ndjson'
	altered 'a disclosure is taken out' 1 sed -i 30d disclosures.ndjson
	mentions 'entry [0-9]* has lost 1 of its' 'and the entry is named'
	altered 'every disclosure is taken out' 1 truncate -s 0 disclosures.ndjson
	altered 'a bundle that says it is without names has some' 1 sed -i \
		'1i{"names":false}' disclosures.ndjson
	altered 'an actor is passed off as somebody concerned' 1 sed -i '0,/"a",{/s//"s",{/' \
		disclosures.ndjson
	altered 'the signature is missing' 1 sed -i '/^—/d' checkpoint
	altered 'the signature is the one of an older checkpoint' 1 sh -c \
		"sed '1,3!d' checkpoint > new; sed '1,3d' checkpoints/300 >> new; mv new checkpoint"
	altered 'the whole checkpoint is an older one' 1 cp checkpoints/300 checkpoint
	altered 'an earlier checkpoint is altered' 1 sed -i '2s/300/301/' checkpoints/300
	altered 'a file beside the checkpoints has a name that steers terminals' 1 sh -c \
		'echo x > "checkpoints/$(printf "\033[2J\377")"'
	if LC_ALL=C grep -q "$(printf '[\033\377]')" "$CHECK_WORK/said"; then
		say FAIL 'and is told without steering one'; else say ok 'and is told without steering one'
		fi
	altered 'an earlier checkpoint has lost its signature' 1 sed -i '/^—/d' checkpoints/300
	if other_history; then
		altered 'the key has signed another history of 500 entries' 1 cp "$CHECK_WORK/other-note" \
			checkpoints/500
		expect 1 'who was shown that other history sees it' kept "$CHECK_WORK/other-note" \
			"$CHECK_WORK/bundle"
	else
		say FAIL 'a second history under the same key could be made'
	fi
	flips

	altered 'the checkpoint is missing: nobody can say' 2 rm checkpoint
	altered 'the disclosures are missing, and nothing says that they were left out: nobody can say' 2 rm \
		disclosures.ndjson
	expect 2 'the bundle is missing: nobody can say' verify "$CHECK_WORK/nowhere"
	expect 2 'the key is missing: nobody can say' parvis audit verify --vkey "$CHECK_WORK/nowhere" \
		"$CHECK_WORK/bundle"
	sed 's/+[0-9a-f]*+/+00000000+/' "$CHECK_WORK/key" >"$CHECK_WORK/no-key"
	expect 2 'the key is no key: nobody can say' parvis audit verify --vkey "$CHECK_WORK/no-key" \
		"$CHECK_WORK/bundle"
	stranger
	by_hand
}

# Who kept an earlier checkpoint notices a log that was cut back to one that is older still, with all its
# signatures in order.
since() {
	kept() { parvis audit verify --vkey "$CHECK_WORK/key" --since "$@"; }
	cp "$CHECK_WORK/bundle/checkpoint" "$CHECK_WORK/newest"
	cp "$CHECK_WORK/bundle/checkpoints/300" "$CHECK_WORK/first"
	expect 0 'a log that continues the checkpoint that one kept is accepted' kept "$CHECK_WORK/first" \
		"$CHECK_WORK/bundle"
	mentions '3 earlier ones continued' 'and that one counts with the others'
	expect 0 'so is one that has not grown' kept "$CHECK_WORK/newest" "$CHECK_WORK/bundle"
	altered 'a log cut back to an older checkpoint, alone, looks good' 0 cut_back
	expect 1 'who kept a newer one sees that entries were taken away' kept "$CHECK_WORK/newest" \
		"$CHECK_WORK/copy"
	mentions 'taken away' 'and is told so'
	sed '2s/300/301/' "$CHECK_WORK/first" >"$CHECK_WORK/forged"
	expect 1 'a kept checkpoint with a wrong signature is no proof' kept "$CHECK_WORK/forged" \
		"$CHECK_WORK/bundle"
	expect 2 'a kept checkpoint that cannot be read: nobody can say' kept "$CHECK_WORK/nowhere" \
		"$CHECK_WORK/bundle"
	echo 'not a note' >"$CHECK_WORK/no-note"
	expect 2 'a file that is no checkpoint: nobody can say' kept "$CHECK_WORK/no-note" \
		"$CHECK_WORK/bundle"
}
cut_back() { cp checkpoints/300 checkpoint && rm -r checkpoints && sed -i '301,$d' $entries &&
	perl -i -ne 'print if /^\[(\d+)/ && $1 < 300' disclosures.ndjson; }

# Another key of the same name: what somebody would use who has no access to ours.
stranger() {
	mkdir "$CHECK_WORK/stranger"; [ "$(id -u)" -ne 0 ] || chown "$CHECK_USER" "$CHECK_WORK/stranger"
	enemy 'create database parvis_other template template0'
	(
		CHECK_SOCKET="host=$CHECK_WORK/socket dbname=parvis_other" \
			CHECK_DATABASE="$CHECK_SOCKET user=postgres" \
			PARVIS_MORE="PARVIS_STATE=$CHECK_WORK/stranger"
		parvis migrate && parvis seal --once
	) >/dev/null 2>&1
	enemy 'drop database parvis_other'
	expect 1 'another key of the same name accepts nothing of ours' parvis audit verify --vkey \
		"$CHECK_WORK/stranger/seal.vkey" "$CHECK_WORK/bundle"
	mentions 'no signature by the key' 'because it has signed nothing'
}

# The commands that LISEZMOI.html gives, taken from it and run as they stand.
by_hand() {
	command -v openssl >/dev/null || { echo 'skip audit: the check by hand (no openssl here)'; return; }
	perl -0ne 'my @pre = /<pre>(.*?)<\/pre>/sg; ($_) = grep /sha256sum/, @pre; s/&gt;/>/g; s/&lt;/</g; s/&amp;/&/g; print' \
		"$CHECK_WORK/bundle/LISEZMOI.html" >"$CHECK_WORK/recipe"
	rm -rf "$CHECK_WORK/copy"; cp -R "$CHECK_WORK/bundle" "$CHECK_WORK/copy"
	expect 0 'the check by hand that LISEZMOI.html describes works' sh -c \
		"cd '$CHECK_WORK/copy' && sh '$CHECK_WORK/recipe'"
	mentions 'Signature Verified Successfully' 'and openssl finds the signature good'
	mentions "$(enemy "select encode(leaf_hash, 'hex') from audit.log where idx = 0")" \
		'and sha256sum finds the hash of the first entry'
	(cd "$CHECK_WORK/copy" && sed -i '2s/1001/1000/' checkpoint)
	expect 1 'by hand, an altered checkpoint is refused' sh -c \
		"cd '$CHECK_WORK/copy' && sh '$CHECK_WORK/recipe'"
}
