#!/bin/sh
# Every address stands in a routes.def, in openapi.json, in a story, and on the page for people who read no
# code.
. tests/promise.sh

routes() { perl -ne 'print "$1 $2\n" if /^ROUTE\("(GET|POST|PUT|PATCH|DELETE)", "(\/api\/[^"]*)"/' \
	server/api/routes.def server/api/*/routes.def | sort -u; }

# What stories and tables ask for: METHOD /path, without query.
asked() { perl -ne 'while (/\b(GET|POST|PUT|PATCH|DELETE) (\/api\/[^\s?]*)/g) { print "$1 $2\n" }' "$@" |
	sort -u; }

# Routes that no request of a story meets: a variable of the route is met by a variable of the story, never by
# another word.
unasked() { # file with routes, file with requests
	perl -e '
		open my $r, "<", $ARGV[0]; my @routes = map { chomp; [split / /] } <$r>;
		open my $s, "<", $ARGV[1]; my @asked = map { chomp; [split / /] } <$s>;
		my %literal = map { $_->[1] =~ /:/ ? () : ("@$_" => 1) } @routes;
		for my $route (@routes) {
			my $m = join "/", map { /^:/ ? "[^/]+" : quotemeta } split m{/}, $route->[1], -1;
			my $is_literal = $route->[1] !~ /:/;
			print "@$route\n" unless grep { $_->[0] eq $route->[0] && $_->[1] =~ /^$m$/ && ($is_literal || !$literal{"@$_"}) } @asked;
		}' "$1" "$2"
}

# Addresses that a capability of a group opens.
of_groups() {
	sed -n 's/^IN_GROUP(\(CAN_[A-Z_]*\),.*/\1/p' include/domain/capability.def >"$1"
	perl -ne 'print "$3 $1 $2\n" if /^ROUTE\("([A-Z]+)", "(\/api\/[^"]*)", (CAN_[A-Z_]+)/' \
		server/api/*/routes.def |
		perl -e 'open my $c, "<", shift; my %group = map { chomp; ($_ => 1) } <$c>; while (<>) { my ($capability, $route) = split / /, $_, 2; print $route if $group{$capability} }' \
			"$1" | sort -u
}

wordless() { grep -nE '(^|[ :])[?]$' "$1"; }
bad=$(planted page "$(printf '  GET /api/x\n         Who: ?\n')")
control "a line without words" "$(wordless "$bad/page")"; rm -rf "$bad"

work=$(mktemp -d)
routes > "$work/routes"
asked tests/stories/*/*.story tests/matrix/*.story > "$work/asked"
printf 'GET /api/never/:asked\n' > "$work/planted"
control "an address without a story" "$(unasked "$work/planted" "$work/asked")"
promise "routes.def can be read ($(wc -l < "$work/routes") addresses)" \
	"$([ "$(wc -l < "$work/routes")" -ge 40 ] || echo 'fewer than 40 addresses found')"
promise "every address stands in a story" "$(unasked "$work/routes" "$work/asked")"
of_groups "$work/capabilities" > "$work/in_groups"
asked tests/matrix/*.story > "$work/walked"
promise "every address of a group stands in the matrix ($(wc -l < "$work/in_groups"))" \
	"$(unasked "$work/in_groups" "$work/walked")"
if [ -n "$CHECK_AT" ] && "$CHECK_BUILD/tests/story" --at "$CHECK_AT" --addresses > "$work/described"; then
	sort -u -o "$work/described" "$work/described"
	promise "openapi.json and routes.def name the same addresses" \
		"$(diff "$work/routes" "$work/described" | grep '^[<>]')"
else
	echo "skip promise: openapi.json needs the server"
fi
# The kinds of notices, said of an answer, and those that have a sentence (variants of one, and words around
# them, aside).
kinds_said() { sed -n '/^static const char \*const kinds/,/NULL/p' server/api/notify/answers.c |
	grep -o '"[a-z_]*"' | tr -d '"' | sort; }
kinds_with_words() { sed -n 's/^"notification\.\([a-z_]*\)": .*/\1/p' web/words/en.json |
	grep -vE '^(other|unread|name|.*_many)$' | sort; }
promise "notices have the kinds that their addresses are said to answer ($(kinds_said | wc -l))" \
	"$(kinds_said >"$work/said"; kinds_with_words | diff "$work/said" - | grep '^[<>]')"
for language in fr en; do
	"$CHECK_BUILD/parvis" routes $language > "$work/page" 2>&1
	promise "server/routes.$language.txt is what \`parvis routes $language\` prints" \
		"$(diff "$work/page" server/routes.$language.txt | head -20)"
	promise "and every line has its words ($language)" "$(wordless "$work/page")"
done
rm -rf "$work"
exit $promise_failed
