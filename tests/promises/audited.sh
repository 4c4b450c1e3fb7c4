#!/bin/sh
# Every statement that writes names its audit entry, every name is known, and every known entry is written by
# somebody.
. tests/promise.sh

known() { sed -n 's/^AUDIT([a-z_]*, "\([^"]*\)".*/\1/p' include/domain/audit.def | sort; }
symbols() { sed -n 's/^AUDIT(\([a-z_]*\),.*/\1/p' include/domain/audit.def; }
named() { sed -n 's/^-- audit: *//p' "$1"/*/*.sql 2>/dev/null | grep -v '^none,' | tr ' ,:' '\n\n\n' |
	grep -E '^([a-z_]+\.[a-z_]+|refused)$' | sort -u; }
reasonless() { grep -nE '^-- audit: none *$|^-- audit: none,? *$' "$1"/*/*.sql /dev/null 2>/dev/null; }

# Statements that change rows and do not end in `done (answer)`; what follows says itself why it needs no
# entry.
silent() {
	for file in "$1"/*/*.sql; do
		case $file in */audit/seal_*) continue ;; esac # the sequencer writes the log itself
		sed 's/--.*//' "$file" | tr '\n\t' '  ' |
			grep -qiE '(^|[ (])(insert into|delete from|update [a-z_.]+ (as [a-z]+ )?set) ' ||
			continue
		grep -q 'done (answer)' "$file" || grep -q '^-- no entry: ' "$file" || echo "$file"
	done
}
unwritten() { # entries that no statement names
	named sql/queries > "$1/named"; known | comm -23 - "$1/named"
}
unused() { for symbol in $(symbols); do grep -rqE "AUDIT_$symbol\b|SIGHT\($symbol\)" server ||
	echo "AUDIT_$symbol"; done; }
unsaid() { known | while read -r name; do for language in fr en; do
	grep -q "^\"audit.$name\":" "web/words/$language.json" || echo "audit.$name ($language)"; done; done
	}
# Those that the page of the log does not offer to look for.
unoffered() { known | while read -r name; do grep -q "'$name'" "$1" || echo "$name"; done; }

work=$(mktemp -d)
bad=$(planted q/x.sql '-- audit: post.imaginary'); named "$bad" > "$work/bad"; known > "$work/known"
control "an unknown entry" "$(comm -23 "$work/bad" "$work/known")"; rm -rf "$bad"
bad=$(planted q/x.sql 'update post set body = $1'); control "a silent write" "$(silent "$bad")"; rm -rf "$bad"

named sql/queries > "$work/named"
promise "statements name only known audit entries" "$(comm -23 "$work/named" "$work/known")"
promise "every audit entry is named by a statement" "$(unwritten "$work")"
promise "every audit entry is written by the server" "$(unused)"
promise "every audit entry has its sentence in both languages" "$(unsaid)"
control "an entry that cannot be looked for" "$(unoffered /dev/null)"
promise "every audit entry can be looked for" "$(unoffered web/views/audit/audit.js)"
promise "an entry that is left out has its reason" "$(reasonless sql/queries)"
promise "no statement writes silently" "$(silent sql/queries)"
rm -rf "$work"
exit $promise_failed
