#!/bin/sh
# openapi.json says what redocly and spectral ask of a description (the rules of theirs that are errors, and
# those that would be warnings here), and a story fails when an answer is not as it is described.
. tests/promise.sh
[ -n "$CHECK_AT" ] || { echo "skip promise: the description needs the server"; exit 0; }
work=$(mktemp -d)

# alter PERL: the description with one thing changed in $d, for what must be noticed.
alter() { perl -MJSON::PP -0777 -e \
	'my $d = decode_json(<STDIN>); eval $ARGV[0]; die $@ if $@; print encode_json($d)' "$1" \
	<"$work/described"; }

# Prints what breaks a rule.
faults() { # file
	perl -MJSON::PP -0777 -ne '
		my $d = decode_json($_); my (%ids, %tags, %used, %named); my $say = sub {
			print join(" ", @_), "\n" };
		$d->{openapi} =~ /^3\.1\.\d+$/ or $say->("openapi is", $d->{openapi});
		for (qw(title version description contact)) { $d->{info}{$_} or $say->("info lacks", $_) }
		@{ $d->{servers} // [] } or $say->("no servers");
		for (@{ $d->{tags} // [] }) { $tags{ $_->{name} } = 1; $_->{description}
			or $say->("tag without words:", $_->{name}) }
		my $at = sub { my $to = $d; for (split m{/}, substr $_[0], 2) {
			$to = ref $to eq "HASH" ? $to->{$_} : undef } $to };
		my $walk; $walk = sub {
			my ($v, $where) = @_;
			if (ref $v eq "ARRAY") { $walk->($v->[$_], "$where/$_") for 0 .. $#$v; return }
			return unless ref $v eq "HASH";
			if (defined $v->{"\$ref"} && !ref $v->{"\$ref"}) { $used{ $v->{"\$ref"} } = 1; $at->($v->{"\$ref"}) or $say->($where, "refers to nothing") }
			$walk->($v->{$_}, "$where/$_") for sort keys %$v;
		};
		$walk->($d, "#");
		for my $kind (grep { $_ ne "securitySchemes" } sort keys %{ $d->{components} }) {
			for (sort keys %{ $d->{components}{$kind} }) { $used{"#/components/$kind/$_"}
				or $say->("$kind/$_ is used by nothing") }
		}
		for my $path (sort keys %{ $d->{paths} }) {
			my %of_path = map { $_ => 1 } $path =~ /\{(\w+)\}/g;
			for my $method (sort keys %{ $d->{paths}{$path} }) {
				my ($o, $name) = ($d->{paths}{$path}{$method}, "$method $path");
				my $id = $o->{operationId} // ""; $id =~ /^\w+$/ && !$ids{$id}++ or $say->($name, "has no operationId of its own");
				for (qw(summary description)) { $o->{$_} or $say->($name, "lacks", $_) }
				@{ $o->{tags} // [] } == 1 && $tags{ $o->{tags}[0] }
					or $say->($name, "has no tag that is described");
				ref $o->{security} eq "ARRAY" or $say->($name, "says nothing of security");
				for my $s (map { keys %$_ } @{ $o->{security} // [] }) {
					$d->{components}{securitySchemes}{$s}
					or $say->($name, "asks for an unknown session") }
				my %said = map { $_->{name} => 1 } grep { $_->{in}
					eq "path" && $_->{required} } @{ $o->{parameters} };
				join(",", sort keys %said) eq join(",", sort keys %of_path) or $say->($name, "does not say its variables");
				my @codes = keys %{ $o->{responses} };
				grep { /^2\d\d$/ } @codes or $say->($name, "never ends well");
				grep { /^4XX$/ } @codes or $say->($name, "never refuses");
				for (grep { !$o->{responses}{$_}{"\$ref"} } @codes) { $o->{responses}{$_}{description} or $say->($name, $_, "has no words") }
				!($method =~ /^(get|delete)$/ && $o->{requestBody}) or $say->($name,
					"takes a body");
			}
		}
		for my $shape (sort keys %{ $d->{components}{schemas} }) {
			my $s = $d->{components}{schemas}{$shape};
			for (@{ $s->{required} // [] }) { $s->{properties}{$_} or $say->("$shape demands", $_,
				"which it has not") }
		}' "$1"
}

# plays PERL: a story whose answer is not what the altered description says must fail, and say so.
believed() {
	alter "$1" >"$work/altered"
	CHECK_SEEN=/dev/null CHECK_DESCRIPTION=$work/altered "$CHECK_BUILD/tests/story" --at "$CHECK_AT" \
		--origin "$CHECK_ORIGIN" \
		--password-file "$CHECK_PASSWORD_FILE" "$work/planted.story" >"$work/said" 2>&1 &&
			{ echo "passed: $1"; return; }
	grep -q '^FAIL.*A planted story' "$work/said" && grep -q "openapi.json" "$work/said" ||
		{ echo "failed without a word of it: $1"; cat "$work/said"; }
}

curl -sf -o "$work/described" "http://$CHECK_AT/api/openapi.json" 2>/dev/null || perl -MSocket -e '
	my ($host, $port) = split /:/, $ARGV[0]; socket(S, PF_INET, SOCK_STREAM, 0);
		connect(S, sockaddr_in($port, inet_aton($host))) or exit 1;
	send(S, "GET /api/openapi.json HTTP/1.1\r\nHost: $ARGV[0]\r\nConnection: close\r\n\r\n", 0);
	my $got = ""; while (sysread(S, my $piece, 65536)) { $got .= $piece } $got =~ s/.*?\r\n\r\n//s; print $got' "$CHECK_AT" >"$work/described"

me='$d->{paths}{"/api/me"}{get}'
while read -r rule change; do
	alter "$change" >"$work/altered"; control "$rule" "$(faults "$work/altered")"
done <<END
version \$d->{openapi} = "3.0.0"
contact delete \$d->{info}{contact}
servers \$d->{servers} = []
tags shift @{ \$d->{tags} }
references \$d->{components}{schemas}{Me}{properties}{charter}{"\\\$ref"} = "#/components/schemas/Nothing"
leftovers \$d->{components}{schemas}{Never} = { type => "object" }
operationId $me{operationId} = "me_edit"
summary delete $me{summary}
security delete $me{security}
variables \$d->{paths}{"/api/posts/{post}"}{get}{parameters} = []
success delete $me{responses}{200}
refusal delete $me{responses}{"4XX"}
words delete $me{responses}{200}{description}
body $me{requestBody} = {}
required push @{ \$d->{components}{schemas}{Me}{required} }, "age"
END
promise "openapi.json can be read ($(perl -MJSON::PP -0777 -ne 'print scalar keys %{ decode_json($_)->{components}{schemas} }' "$work/described") shapes, $(wc -c <"$work/described") bytes)" \
	"$([ -s "$work/described" ] || echo nothing)"
promise 'openapi.json breaks no rule of a description' "$(faults "$work/described")"

printf '# A planted story.\nemployee GET /api/me\n     expect 200\nemployee GET /api/feed?limit=2\nnobody GET /api/me\n' \
	>"$work/planted.story"
shape='$d->{components}{schemas}'
blind() {
	believed "delete $shape{Me}{properties}{company}"
	believed "push @{ $shape{Me}{required} }, 'age'"
	believed "$shape{Me}{properties}{name}{type} = 'integer'"
	believed "$shape{Me}{properties}{name}{format} = 'uuid'"
	believed "$shape{Me}{properties}{name}{format} = 'date'"
	believed "$shape{Me}{properties}{name}{pattern} = '^[0-9]+\$'"
	believed "$shape{Me}{properties}{language}{enum} = ['de']"
	believed "$shape{Me}{properties}{name}{maxLength} = 1"
	believed "$shape{MyCharter}{additionalProperties} = { type => 'string' }; $shape{MyCharter}{properties} = {}"
	believed "$shape{Post}{properties}{reactions}{minItems} = 8"
	believed "$shape{Post}{properties}{reactions}{maxItems} = 6"
	believed "$shape{Person}{properties}{title}{type} = 'null'"
	believed "$shape{Node}{oneOf} = [{ type => 'integer' }, { type => 'boolean' }]"
	believed "push @{ $shape{Node}{oneOf} }, { type => 'array' }"
	believed "$shape{Node}{oneOf}[1]{prefixItems}[0]{enum} = ['blink']"
	believed "delete $shape{Person}"
	believed "$shape{Problem}{properties}{code}{enum} = ['not_found']"
	believed "delete ${me}{responses}{200}"
	believed "${me}{responses}{200}{content} = { 'text/plain' => {} }"
	believed "delete ${me}{responses}{200}{content}"
	believed "delete \$d->{paths}{'/api/feed'}"
}
promise 'an answer that is not as described fails its story' "$(blind)"
rm -rf "$work"
exit $promise_failed
