#!/bin/sh
# No list that a person can lengthen is read without a limit: each list in an answer is made of a select with
# one, or of rows that had one. What is short by nature is named here, with why. A list that goes on knows
# that it does: it reads one more than it shows, so that nobody presses for a page that is empty.
. tests/promise.sh

# Prints FILE: FROM… of each list, or count, without a limit, in the statements of a folder.
endless() {
	perl -0777 -e '
		my $aggregate = shift;
		for my $file (@ARGV) {
			open my $in, "<", $file or next; my $text = <$in>; close $in;
			(my $name = $file) =~ s{.*/([^/]+/[^/]+)\.sql$}{$1};
			$text =~ s/--.*//g;
			my %bounded;
			while ($text =~ /(\w+)(?: \([^)]*\))? as (?:materialized )?(\((?:[^()]++|(?2))*\))/g)
			{
				my ($part, $rows) = ($1, $2);
				$bounded{$part} = 1 if $rows =~ /\blimit\b/i }
			while ($text =~ /\b(?:$aggregate)\(/g) {
				my ($at, $depth, $select) = ($-[0], 0, undef);
				for (my $i = $at; $i >= 0; $i--) { # the innermost select around it
					my $sign = substr $text, $i, 1;
					if ($sign eq ")") { $depth++ } elsif ($sign eq "(") { if ($depth) {
						$depth-- } elsif (substr($text, $i, 9) =~ /^\(\s*select\b/) {
						$select = $i; last } }
				}
				my $around = $text;
				if (defined $select) { pos($text) = $select; my $after = substr $text,
					$select; $around = $1 if $after =~ /^(\((?:[^()]++|(?1))*\))/;
					pos($text) = $at + 8 }
				next if $around =~ /\blimit\b/i || grep {
					$around =~ /\b(?:from|join) \(?$_\b/ } keys %bounded;
				my ($from) = $around =~ /\)\s*from\s+(\w+)/s
					? $around =~ /.*?(?:$aggregate)\(.*?\bfrom\s+([\w.]+)/s : ("?");
				print "$name: ", $from // "?", "\n";
			}
		}' "${2:-json_agg|jsonb_agg|json_object_agg|array_agg|string_agg}" "$1"/*/*.sql | sort -u
}

# Short by nature, FILE: FROM. The roles of a person are five at most; kinds of reactions seven; a year has 53
# weeks; a leaf names nine people, an attempt meets six counters, a request begins with three steps, a section
# of the archive has the columns that it names.
named='audit/audit_entries: held
privacy/request_open_self: steps
figures/figures_company: ?
figures/figures_show: ?
figures/figures_show: calendar
privacy/my_data: json_array_elements_text
members/me_show: member_role
members/member_list: member_role
members/member_now: member_role
posts/reaction_clear: unnest
posts/reaction_set: unnest
auth/throttle_fail: counted
commands/user_list: member_role'
unnamed() { endless "$1" | while read -r one; do printf '%s\n' "$named" | grep -qxF "$one" || echo "$one"
	done; }

bad=$(planted q/x.sql "select json_build_object('items', (select json_agg(p.id) from post p where p.author_id = \$1::uuid))")
	control 'a list of all posts of a person' "$(endless "$bad")"; rm -rf "$bad"
bad=$(planted q/x.sql "with page as (select id from post limit 20) select json_build_object('items', (select json_agg(k.id) from page k), 'tags', (select json_agg(t.id) from tag t))")
	control 'a second list beside a page' "$(endless "$bad")"; rm -rf "$bad"
promise 'every list in an answer has a limit' "$(unnamed sql/queries)"

# What is counted is counted up to a number that a page shows. Whole: the company, and the audience of a
# group, whose size it is; the sums of figures, with a share of their own; roles of a person; rows that the
# statement has just locked, or shows.
counted='audit/audit_entries: held
figures/figures_company: ?
figures/figures_company: asked
figures/figures_company: place
figures/figures_show: ?
figures/figures_show: circle
figures/figures_show: member
figures/figures_show: membership
groups/group_show: group_member
groups/membership_join: asked
groups/membership_leave: asked
groups/membership_leave: held
groups/membership_remove: held
auth/invitation_member: member_role
auth/session_open: known
auth/sign_in_member: member_role'
uncounted() {
	endless "$1" count | grep -vE '^(archive|commands|jobs|retention)/' |
		while read -r one; do printf '%s\n' "$counted" | grep -qxF "$one" || echo "$one"; done
}
bad=$(planted q/x.sql "select json_build_object('texts', (select count(*)
	from post where author_id = \$1::uuid))")
control 'a count of all posts of a person' "$(uncounted "$bad")"; rm -rf "$bad"
promise 'every count in an answer has a limit' "$(uncounted sql/queries)"

# Prints FILE of each list with a next page that is not told by the row after the last one shown.
guessing() {
	perl -0777 -e '
		for my $file (@ARGV) {
			open my $in, "<", $file or next; my $text = <$in>; close $in;
			(my $name = $file) =~ s{.*/([^/]+/[^/]+)\.sql$}{$1};
			$text =~ s/--.*//g;
			next unless $text =~ /\x27next\x27, (?!null)/;
			my ($most) = $text =~ /\(select count\(\*\) from ahead\) > \$(\d)::int\b/;
			my ($ahead) = $text =~ /\bahead as materialized (\((?:[^()]++|(?1))*\))/;
			print "$name\n" unless $most && $ahead && $ahead =~ /\blimit \$${most}::int \+ 1\b/
				&& $ahead !~ /\blimit \$${most}::int\b(?! \+ 1)/;
		}' "$1"/*/*.sql
}
bad=$(planted q/x.sql "with page as (select id from post order by id limit \$1::int) select json_build_object('items', '[]', 'next', (select id from page where (select count(*) from page) = \$1::int order by id desc limit 1))")
	control 'a full page that is said to go on' "$(guessing "$bad")"; rm -rf "$bad"
bad=$(planted q/x.sql "with ahead as materialized (select id from post order by id limit \$1::int) select json_build_object('items', '[]', 'next', (select id from ahead where (select count(*) from ahead) > \$1::int order by id desc limit 1))")
	control 'a list that never goes on' "$(guessing "$bad")"; rm -rf "$bad"
promise 'every list knows whether it goes on by the row after the last one shown' "$(guessing sql/queries)"
exit $promise_failed
