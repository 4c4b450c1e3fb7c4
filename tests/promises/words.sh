#!/bin/sh
# The word catalogues: same keys, sorted, same placeholders, each key used and each used key there.
. tests/promise.sh

keys() { sed -n 's/^"\([^"]*\)": ".*/\1/p' "$1"; }
unsorted() { keys "$1" | LC_ALL=C sort -c 2>&1; keys "$1" | uniq -d; }
placeholders() { perl -ne 'if (/^"([^"]*)": "(.*)"/) { my ($k, $t) = ($1, $2); my %s = map { $_ => 1 } $t =~ /\{(\w+)\}/g; print join(" ", $k, sort keys %s), "\n" }' "$1"; }
different() { # lines of only one of two outputs
	work=$(mktemp -d); "$1" "$2" > "$work/a"; "$1" "$3" > "$work/b"; diff "$work/a" "$work/b" | grep '^[<>]'; rm -rf "$work"
}

# Texts in the code that are keys, or the moulds of keys: `problem.${code}.title` in the page, "problem.%s.title" in C.
# Prints what is missing (used, not there) and idle (there, never used).
judge() { # missing|idle catalogue folders…
	perl -e '
		my ($what, $catalogue, @files) = @ARGV; my (%there, %used, @moulds);
		open my $in, "<", $catalogue or die; while (<$in>) { $there{$1} = 1 if /^"([^"]*)":/ } close $in;
		for my $file (@files) {
			open my $f, "<", $file or next; local $/; my $text = <$f>; close $f;
			while ($text =~ /(["\x27`])((?:(?!\1)[^\n\\])*)\1/g) {
				my $s = $2;
				if ($s =~ /\$\{|%s/ && $s =~ /\./) { my @fixed = split /\$\{[^}]*\}|%s/, $s, -1; my $m = join "[\\w.]+", map { quotemeta } @fixed; push @moulds, qr/^$m(\.(one|other|many))?$/ if $s =~ /^[\w.]*[a-z_]+\.(\$\{|%s)|(\}|%s)\.[a-z]/ }
				else { $used{$s} = 1 }
			}
			next unless $file =~ /\.js$/;
			while ($text =~ /\b(t|tn|split|word)\(\s*(["\x27])([a-z0-9_.]+)\2/g) {
				my ($call, $key) = ($1, $3); next if $call eq "split" && $key !~ /\./;
				print "$file: $key\n" if $what eq "missing" && !$there{$key} && !($call eq "tn" && $there{"$key.other"});
			}
		}
		exit if $what eq "missing";
		for my $key (sort keys %there) {
			(my $stem = $key) =~ s/\.(one|other|many)$//;
			next if $used{$key} || $used{$stem};
			print "$key\n" unless grep { $key =~ $_ } @moulds;
		}' "$@"
}
code=$(find web server sql/demo -name '*.js' ! -path '*/node_modules/*' -o -name '*.c' -o -name '*.def' 2>/dev/null; find include -name '*.h'; echo web/index.html)

bad=$(planted x.js "h('p', t('no.such.key'))"); control "a key that does not exist" "$(judge missing web/words/fr.json "$bad/x.js")"; rm -rf "$bad"
bad=$(planted fr.json '"left.alone": "Rien"'); control "an unused key" "$(judge idle "$bad/fr.json" /dev/null)"; rm -rf "$bad"

promise "both catalogues are JSON, one key a line" "$(grep -vnE '^(\{|\}|"[^"]+": "([^"\\]|\\.)*",?)$' web/words/fr.json web/words/en.json)"
promise "both languages have the same words" "$(different keys web/words/fr.json web/words/en.json)"
promise "words are sorted and stand once" "$(unsorted web/words/fr.json; unsorted web/words/en.json)"
promise "both languages fill in the same values" "$(different placeholders web/words/fr.json web/words/en.json)"
promise "every word that is asked for is there" "$(judge missing web/words/fr.json $code)"
promise "no word is left without use" "$(judge idle web/words/fr.json $code)"
exit $promise_failed
