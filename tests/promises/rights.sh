#!/bin/sh
# Every statement that writes says what it is done by, and holds it: nobody writes by a right that ended a
# moment before.
. tests/promise.sh

writing() { grep -l 'done (answer)' "$1"/*/*.sql; }
right_of() { sed -n 's/^-- right: *//p' "$1"; }
speechless() { writing "$1" | while read -r file; do right_of "$file" | grep -q . || echo "$file"; done; }
reasonless() { writing "$1" | while read -r file; do right_of "$file" | grep -qE '^none,? *$' && echo "$file"
	done; }

# What is done by the session alone is about oneself, or by a role of the site. A group's right beside it is
# locked below: in the file.
unheld() {
	writing "$1" | while read -r file; do
		case $(right_of "$file") in
		*'held below'*) grep -qiE 'for (no key update|update|share)' "$file" ||
			echo "$file: says that it holds, and does not" ;;
		session*) tables=$(sed 's/--.*//' "$file" | tr '\n\t' '  ' | grep -oE '(insert into|update|delete from) (membership|mandate|groups|reaction|moderator_scope|member_role)\b')
			[ -z "$tables" ] || case $file in
				*/group_create.sql | */member_create.sql) ;;
				*) echo "$file: by the session alone: $tables" ;;
			esac ;;
		esac
	done
}

# Without a right: what the system, the terminal or a stranger does. Each is named here, and a new one is
# asked about.
allowed='audit/event audit/fold audit/fold_end audit/sight commands/demo_trees auth/invitation_accept
	auth/session_open auth/session_touch auth/throttle_fail commands/user_first_admin
	commands/user_first_admin_again'
free() {
	writing "$1" | while read -r file; do
		name=${file#"$1"/}; name=${name%.sql}
		case $name in archive/* | jobs/* | retention/*) continue ;; esac
		case $(right_of "$file") in none*) case " $(echo $allowed) " in *" $name "*) ;; *) echo \
			"$file" ;; esac ;; esac
	done
}
# Nobody who is signed in is served by a statement without a right, but for what is named above.
served() {
	writing "$1" | while read -r file; do
		name=$(basename "$file" .sql)
		case $(right_of "$file") in none*) case $file in */archive/* | */jobs/* | */retention/* | */commands/*) grep -lE "\bsql_$name *\(|\bSQL_$name\b" $(find server/api -name '*.c') /dev/null ;; esac ;; esac
	done
}

bad=$(planted q/x.sql '-- Writes.
with gone as (delete from membership returning 1), done (answer) as (select 1)');
	control "a statement that says nothing" "$(speechless "$bad")"; rm -rf "$bad"
bad=$(planted q/x.sql '-- right: none
done (answer)'); control "a missing reason" "$(reasonless "$bad")"; control "an unnamed exception" "$(free "$bad")"; rm -rf "$bad"
bad=$(planted q/x.sql '-- right: session; the mandate is held below
done (answer)'); control "a right that is not held" "$(unheld "$bad")"; rm -rf "$bad"
bad=$(planted q/x.sql '-- right: session
with gone as (delete from membership returning 1), done (answer) as (select 1)');
	control "a group's matter by the session alone" "$(unheld "$bad")"; rm -rf "$bad"

promise "every statement that writes says what it is done by" "$(speechless sql/queries)"
promise "what is done by no right has its reason" "$(reasonless sql/queries)"
promise "what is done by no right is named" "$(free sql/queries)"
promise "what is done by no right serves nobody who is signed in" "$(served sql/queries)"
promise "a right that is used is held" "$(unheld sql/queries)"
exit $promise_failed
