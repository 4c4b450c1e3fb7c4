#!/bin/sh
# No file needs one that needs it: C by what each object uses of another, the page by what each module imports
# at once. Where two need each other, a third is missing, or one is given what it needs.
. tests/promise.sh

# Reads "file needs" lines; prints the files of each circle, one circle a line.
circles() {
	perl -ne '
		my ($one, $other) = split; $needs{$one}{$other} = 1 if $one ne $other;
		END {
			my ($n, @stack, %index, %low, %on) = (0);
			my $visit; $visit = sub {
				my $v = shift; $index{$v} = $low{$v} = ++$n; push @stack, $v; $on{$v} = 1;
				for my $w (sort keys %{ $needs{$v} // {} }) {
					if (!$index{$w}) { $visit->($w); $low{$v} = $low{$w}
						if $low{$w} < $low{$v} }
					elsif ($on{$w}) { $low{$v} = $index{$w} if $index{$w} < $low{$v} }
				}
				return if $low{$v} != $index{$v};
				my @circle; do { $on{$stack[-1]} = 0; push @circle, pop @stack }
					until $circle[-1] eq $v;
				print join(" ", sort @circle), "\n" if @circle > 1;
			};
			no warnings "recursion";
			$index{$_} or $visit->($_) for sort keys %needs;
		}'
}

# "server/a.c server/b.c" for each object that uses a name of another.
objects() { # folder with the objects
	for source in $(find server -name '*.c'); do
		object=$1/${source%.c}.o
		[ ! -e "$object" ] || nm "$object" | sed "s|^|$source |"
	done | perl -lane '
		if (@F == 4 && $F[2] =~ /^[TDBRC]$/) { $made{$F[3]} = $F[0] }
			elsif (@F == 3 && $F[1] eq "U") { push @used, [$F[0], $F[2]] }
		END { for (@used) { print "$_->[0] $made{$_->[1]}" if $made{$_->[1]} } }'
}

# "web/a.js web/b.js" for each import that is done when a module begins.
modules() { # folder
	(cd "$1" && find web -name '*.js' | xargs perl -MFile::Spec -0777 -ne '
		my $folder = $ARGV; $folder =~ s{/[^/]*$}{};
		my $from = qr/^(?:import|export)\b[^;]*?\bfrom \x27(\.[^\x27]+)\x27/m;
		while (/$from|^import \x27(\.[^\x27]+)\x27/gm) {
			my @path; for (split m{/}, "$folder/" . ($1 // $2)) {
				$_ eq ".." ? pop @path : $_ ne "." ? push(@path, $_) : 0 }
			print "$ARGV ", join("/", @path), "\n";
		}')
}

control 'a circle of three' "$(printf 'a b\nb c\nc a\nc d\n' | circles)"
[ -z "$(printf 'a b\nb c\na c\n' | circles)" ] || control 'what is no circle' ''
bad=$(planted web/base/a.js "import { b } from './b.js';")
printf "import { a } from '../base/a.js';\n" >"$bad/web/base/b.js"
control 'two modules that import each other' "$(modules "$bad" | circles)"; rm -rf "$bad"

build=${CHECK_BUILD:-build}
promise "objects are looked at ($(objects "$build" | wc -l) uses)" \
	"$([ "$(objects "$build" | wc -l)" -ge 1000 ] || echo "too few in $build")"
promise 'no file of the server needs one that needs it' "$(objects "$build" | circles)"
promise "modules are looked at ($(modules . | wc -l) imports)" \
	"$([ "$(modules . | wc -l)" -ge 200 ] || echo 'too few')"
promise 'no module of the page needs one that needs it' "$(modules . | circles)"
exit $promise_failed
