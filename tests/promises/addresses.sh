#!/bin/sh
# Nobody changes the address of somebody else's account: links go there, and two accounts of one address are
# one person. The first administrator says their own, instead of the stand-in that the server gave it.
. tests/promise.sh

sets='update member( [a-z]+)? set [^()]*(\([^()]*\)[^()]*)*[ ,]email *='
changing() { # statements that set a column `email` of member
	for file in "$1"/*/*.sql; do
		sed 's/--.*//' "$file" | tr '\n\t' '  ' | grep -qiE "$sets" || continue
		case $file in
		*/auth/invitation_accept.sql | */commands/user_first_admin_again.sql) ;;
		*) echo "$file" ;;
		esac
	done
}
bad=$(planted q/x.sql "update member set version = version + 1, email = \$1 where id = \$2")
control "an address that is changed" "$(changing "$bad")"; rm -rf "$bad"
promise "no statement changes the address of an account but for the first administrator's own" \
	"$(changing sql/queries)"
exit $promise_failed
