#!/bin/sh
# The word catalogues: same keys, sorted, same placeholders, each key used and each used key there.
. tests/promise.sh

keys() { sed -n 's/^"\([^"]*\)": ".*/\1/p' "$1"; }
unsorted() { keys "$1" | LC_ALL=C sort -c 2>&1; keys "$1" | uniq -d; }
placeholders() {
	perl -ne 'if (/^"([^"]*)": "(.*)"/) { my ($k, $t) = ($1, $2); my %s = map { $_ => 1 } $t =~ /\{(\w+)\}/g; print join(" ", $k, sort keys %s), "\n" }' \
	"$1"; }
different() { # lines of only one of two outputs
	work=$(mktemp -d); "$1" "$2" > "$work/a"; "$1" "$3" > "$work/b"; diff "$work/a" "$work/b" |
		grep '^[<>]'; rm -rf "$work"
}

# Texts in the code that are keys, or moulds of keys: `problem.${code}.title` in the page, "problem.%s.title"
# in C; for `${rule}.${value}` both halves must stand in the code as words. Prints what is missing (used, not
# there) or idle (there, never used).
judge() { # missing|idle catalogue files…
	perl -0777 -e '
		my ($what, $catalogue, @files) = @ARGV; my (%there, @moulds); my ($all, $free) = ("", 0);
		open my $in, "<", $catalogue or die; for (split /\n/, <$in>) { $there{$1} = 1 if /^"([^"]*)":/ } close $in;
		for my $file (@files) {
			open my $f, "<", $file or next; my $text = <$f>; close $f;
			$text =~ s{/\*.*?\*/}{}gs; $text =~ s{^\s*//.*}{}gm;
			$all .= $text;
			while ($text =~ /`([^`\n]*\$\{[^`\n]*)`|"([^"\n]*%s[^"\n]*)"/g) {
				my @fixed = split /\$\{(?:[^{}]|\{[^{}]*\})*\}|%s/, defined $1 ? $1 : $2, -1;
				my $known = join "", @fixed;
				if ($known eq ".") { $free = 1 }
				elsif ($known =~ /^[\w.]*\w\w[\w.]*$/ && $known =~ /\./) {
					push @moulds, join "[\\w.]+", map { quotemeta } @fixed
				}
			}
			next unless $file =~ /\.js$/;
			while ($text =~ /\b(t|tn|split|word)\(\s*(["\x27])([a-z0-9_]+(?:\.[a-z0-9_]+)+)\2/g) {
				print "$file: $3\n" if $what eq "missing" && !$there{$3} && !($1 eq "tn" && $there{"$3.other"});
			}
		}
		exit if $what eq "missing";
		# one quote may end a text and begin the next
		my %quoted = map { $_ => 1 } $all =~ /["\x27`](?=([\w.]+)["\x27`])/g;
		my %named = map { $_ => 1 } $all =~ /(?:^|[\s,{])(\w+):/gm;
		my @whole = map { qr/^$_$/ } @moulds;
		for my $key (sort keys %there) {
			(my $stem = $key) =~ s/\.(one|other|many)$//;
			next if $quoted{$key} || $quoted{$stem} || grep { $stem =~ $_ || $key =~ $_ } @whole;
			my ($first, $second) = $key =~ /^(\w+)\.(\w+)$/;
			my $word = sub { $quoted{$_[0]} || $named{$_[0]} };
			next if $free && defined $first && $word->($first) && $word->($second);
			print "$key\n";
		}' "$@"
}
code=$(find web server sql/demo -name '*.js' ! -path '*/node_modules/*' -o -name '*.c' -o -name '*.def' 2>/dev/null; find include -name '*.h'; echo web/index.html)

bad=$(planted x.js "h('p', t('no.such.key'))")
control "a key that does not exist" "$(judge missing web/words/fr.json "$bad/x.js")"; rm -rf "$bad"
bad=$(planted fr.json '"left.alone": "Rien"')
control "an unused key" "$(judge idle "$bad/fr.json" /dev/null)"; rm -rf "$bad"

promise "both catalogues are JSON, one key a line" \
	"$(grep -vnE '^(\{|\}|"[^"]+": "([^"\\]|\\.)*",?)$' web/words/fr.json web/words/en.json)"
promise "both languages have the same words" "$(different keys web/words/fr.json web/words/en.json)"
promise "words are sorted and stand once" "$(unsorted web/words/fr.json; unsorted web/words/en.json)"
promise "both languages fill in the same values" \
	"$(different placeholders web/words/fr.json web/words/en.json)"
promise "every word that is asked for is there" "$(judge missing web/words/fr.json $code)"
promise "no word is left without use" "$(judge idle web/words/fr.json $code)"
exit $promise_failed
