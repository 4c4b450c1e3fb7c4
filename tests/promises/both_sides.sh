#!/bin/sh
# Lists and limits that the server and the page both have: the same words, in whatever order they are shown,
# and the same numbers. Forms are compared with the description of the server (tests/browser/forms.js),
# reactions and reasons by scripts of their own.
. tests/promise.sh

# words FILE MARK: what stands between quotes from MARK to the end of the list, one a line
words() {
	awk -v mark="$2" 'index($0, mark) { inside = 1; $0 = substr($0, index($0, mark) + length(mark)) }
		inside { print } inside && /[\]}];/ { exit }' "$1" |
		grep -oE "[\"'][a-z_]+[\"']" | tr -d "\"'" | sort
}
number() { grep -F "$2" "$1" | sed "s/.*$3/\1/" | head -1; }
# Which list of C, which of the page.
lists='server/domain/confidentiality.c label_names[]      web/parts/composer-state.js       LABELS_=
server/api/posts/posts.c               post_kinds[]       web/parts/composer-state.js       KINDS_=
server/api/posts/posts.c               own_post_states[]  web/views/posts/my-posts.js       STATES_=
server/api/groups/groups.c             group_purposes[]   web/views/groups/group-form.js    PURPOSES_=
server/api/groups/memberships.c        mandate_origins[]  web/views/groups/group-manage.js  ORIGINS_=
server/domain/permission.c             role_names[]       web/views/members/member-deeds.js ROLES_=
server/api/privacy/data_rights.c       request_kinds[]    web/views/privacy/desk.js         KINDS_=
server/api/privacy/data_requests.c     open_or_closed[]   web/views/privacy/desk.js         STATES_=
server/api/privacy/data_requests.c     purposes[]         web/parts/request.js              PURPOSES_='
differing() {
	echo "$1" | while read -r c list page name; do
		here=$(words "$c" "$list") there=$(words "$page" "$(echo "$name" | tr _ ' ')")
		[ -n "$here" ] || echo "$c: no list $list"
		[ "$here" = "$there" ] || echo "$list of $c and $name of $page: $(echo $here) / $(echo $there)"
	done
}
limits() { # FILE MARK PATTERN of C, then of the page
	here=$(number "$1" "$2" "$3") there=$(number "$4" "$5" "$6")
	[ -n "$here" ] && [ "$here" = "$there" ] || echo "$1: $here, $4: $there"
}

bad=$(planted x.js "const LABELS = ['internal', 'group'];")
control "a list that lacks a word" \
	"$(differing "server/domain/confidentiality.c label_names[] $bad/x.js LABELS_=")"
control "another limit" "$(limits server/api/posts/posts.c 'enum { POST_CHARACTERS' 'POST_CHARACTERS = \([0-9]*\).*' \
	"$bad/x.js" LABELS '\(S =\).*')"
rm -rf "$bad"
promise "lists of the page hold what the server knows" "$(differing "$lists")"
promise "a post may be as long on the page as on the server" \
	"$(limits server/api/posts/posts.c 'POST_CHARACTERS =' 'POST_CHARACTERS = \([0-9]*\).*' \
		web/parts/composer.js 'const MOST =' '= \([0-9]*\);.*')"
promise "so may a comment" \
	"$(limits server/api/posts/comments.c 'new_comment, body' 'body, 1, \([0-9]*\)).*' \
		web/parts/comments.js 'const MOST =' '= \([0-9]*\);.*')"
exit $promise_failed
