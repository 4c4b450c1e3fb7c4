#!/bin/sh
# docker/packages.sh keeps what we depend on up to date: played with programs of the same names that only
# write down what they were asked, since the real ones would change this machine.
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
check() { # check "sentence" command…
	sentence=$1; shift
	if "$@"; then
		echo "ok   packages: $sentence"
	else
		echo "FAIL packages: $sentence"
		sed 's/^/     /' "$work/said" "$work/asked" | tail -8
		failed=1
	fi
}
refuses() { ! "$@"; }
stand_in() { cat >"$work/$1" && chmod +x "$work/$1"; } # its text comes from the input
stand_in dpkg-query <<-'END'
	#!/bin/sh
	case $3 in
	*Package*) printf '%s\n' postgresql-15 postgresql-client-15 libpq5 postgresql-15-jsonbx ;;
	*) [ "$4" = "${MISSING:-}" ] || echo 'install ok installed' ;;
	esac
END
stand_in apt-cache <<-'END'
	#!/bin/sh
	case $2 in
	postgresql-15 | libpq5) printf '%s:\n  Installed: 15.18-0\n  Candidate: 15.20-0\n' "$2" ;;
	*) printf '%s:\n  Installed: 1.0\n  Candidate: 1.0\n' "$2" ;;
	esac
END
stand_in apt-get <<-END
	#!/bin/sh
	echo "\$*" >>"$work/asked"
	exit \${APT_ENDS:-0}
END
stand_in id <<-'END'
	#!/bin/sh
	echo "${ID:-0}"
END
stand_in sudo <<-'END'
	#!/bin/sh
	exit 1
END
clusters() { printf '#!/bin/sh\n%s\n' "$1" | stand_in pg_lsclusters; }
ask() { : >"$work/asked"; env PATH="$work:$PATH" "$@" >"$work/said" 2>&1; }
upgrades() { grep -- --only-upgrade "$work/asked" | grep -q -- "$1"; }

clusters 'echo "15 main 5432 down postgres /var/lib/postgresql/15/main log"'
check 'a start goes on' ask docker/packages.sh run
check 'and brings libpq up to date' upgrades libpq5
check 'and PostgreSQL' upgrades postgresql-15
check 'and nothing that is as new as can be' refuses upgrades gcc
check 'nor what we do not depend on' refuses upgrades jsonbx
clusters 'echo "15 main 5432 online postgres /var/lib/postgresql/15/main log"'
check 'beside a cluster of somebody else' ask docker/packages.sh run
check 'PostgreSQL is left alone' refuses upgrades postgresql-15
check 'and it says what waits' grep -q 'apt-get install --only-upgrade postgresql-15' "$work/said"
check 'its library is brought up to date all the same' upgrades libpq5
check 'a start without network goes on' ask env APT_ENDS=100 docker/packages.sh run
check 'and says that it goes on with what is there' grep -q 'going on with what is there' "$work/said"
check 'who may install nothing starts' ask env ID=1000 docker/packages.sh run
check 'without being asked for anything' refuses grep -q . "$work/asked"
check 'and reads what waits' grep -q 'only-upgrade.* libpq5' "$work/said"
check 'a start that has something to install' ask env MISSING=postgresql docker/packages.sh run
check 'installs it' grep -q -- '--no-install-recommends postgresql$' "$work/asked"
check 'and brings the rest up to date' upgrades libpq5
check 'after it, by the lists of today' awk '/^update/ { u = NR } /only-upgrade/ { exit !(u && NR > u) }' \
	"$work/asked"
check 'who may install nothing, and lacks what may be missing' \
	ask env ID=1000 MISSING=esbuild docker/packages.sh run
check 'reads what waits, too' grep -q 'only-upgrade.* libpq5' "$work/said"
check 'what the tests need is installed' ask env MISSING=postgresql docker/packages.sh test
check 'and nothing is upgraded then' refuses grep -q -- --only-upgrade "$work/asked"
check 'the tests upgrade nothing' ask docker/packages.sh test
check 'and ask for nothing' refuses grep -q . "$work/asked"
exit $failed
