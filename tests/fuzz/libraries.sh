#!/bin/sh
# Builds the libraries that read a stranger's bytes in our process from Debian's own sources, with the
# sanitizers and the fuzzer's counters, at the version that is installed: libraries.sh FOLDER. Leaves
# FOLDER/libNAME.a and FOLDER/made, a line that names them. Sources come from wherever this machine has its
# packages from, through a list of their own: the system's is not touched, and apt checks the signatures.
# Without them it ends with 69 and says why: the harnesses then run with the libraries as they are installed.
set -eu
folder=${1:?folder}
CC=${CC:-clang}
FLAGS='-O1 -g -w -fno-omit-frame-pointer -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize=function,alignment'
mkdir -p "$folder/apt/lists/partial" "$folder/apt/parts"
folder=$(cd "$folder" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
stamp=$(cat "$here/libraries.sh" - <<-END | sha256sum
	$(dpkg-query -W libjansson4 'libmicrohttpd12*' 'libunistring[0-9]*' 2>/dev/null)
END
)
[ "$(cat "$folder/stamp" 2>/dev/null)" != "$stamp" ] || { cat "$folder/made"; exit 0; }

away() { echo "the libraries are not instrumented: $1"; exit 69; }

apt() { # apt-get with lists of its own
	apt-get -q -o Dir::Etc::sourcelist="$folder/apt/sources.list" \
		-o Dir::Etc::sourceparts="$folder/apt/parts" \
		-o Dir::State::lists="$folder/apt/lists" -o Dir::Cache::pkgcache= \
			-o Dir::Cache::srcpkgcache= -o Acquire::Languages=none \
		-o APT::Sandbox::User= -o Acquire::http::Timeout=20 "$@" >"$folder/apt/log" 2>&1
}

# One deb-src line for each suite of Debian that this machine takes packages from.
lists() {
	keys=$(ls /usr/share/keyrings/debian-archive-keyring.[gp]* 2>/dev/null | head -1)
	apt-get indextargets --format '$(ORIGIN) $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
		sort -u |
		sed -n "s|^Debian \(.*\)|deb-src ${keys:+[signed-by=$keys] }\1|p"
}

listed=''
sources() {
	[ -z "$listed" ] || return 0
	command -v dpkg-source >/dev/null || away 'dpkg-source is missing (dpkg-dev)'
	lists >"$folder/apt/sources.list"
	[ -s "$folder/apt/sources.list" ] || away 'this machine knows no suite of Debian'
	apt update || away 'no lists of sources'
	listed=1
}

# The tarball of upstream alone, if it is the one that the signed lists speak of: some mirrors lack Debian's
# small patches.
upstream() {
	tarball=$(ls ./*.orig.tar.*[!c]) || return 1
	grep -q "$(sha256sum <"$tarball" | cut -d ' ' -f 1)" ./*.dsc || return 1
	mkdir -p tree && tar -xf "$tarball" -C tree --strip-components 1
}

# unpack PACKAGE: $tree is the source of an installed package, of its version if that is offered, else of the
# newest.
unpack() {
	package=$(dpkg-query -W "$1" 2>/dev/null | head -1 | cut -f 1)
	[ -n "$package" ] || away "$1 is not installed"
	source=$(dpkg-query -W -f '${source:Package}' "$package") \
		version=$(dpkg-query -W -f '${source:Version}' "$package")
	tree=$folder/$source/tree
	[ ! -e "$folder/$source/$version" ] || return 0
	sources
	rm -rf "${folder:?}/$source"
	mkdir -p "$folder/$source"
	cd "$folder/$source"
	if apt --download-only source "$source=$version" || apt --download-only source "$source"; then
		dpkg-source --no-check -x ./*.dsc tree >"$folder/apt/log" 2>&1 ||
			away "the source of $source cannot be unpacked"
	else
		upstream || away "the source of $source cannot be had"
	fi
	touch "$version"
}

# compile NAME FLAGS FILE…: the few files that matter, without the library's own way of building.
compile() {
	name=$1 more=$2; shift 2
	rm -rf "$tree/objects" && mkdir "$tree/objects"
	for file in "$@"; do
		echo "$CC $FLAGS $more -c $file -o objects/$(echo "$file" | tr / _).o"
	done | (cd "$tree" && xargs -P "$(nproc)" -I{} sh -c '{}') >"$folder/apt/log" 2>&1 ||
		away "$name does not compile: $(grep -m 1 error "$folder/apt/log")"
	ar rcs "$folder/lib$name.a" "$tree"/objects/*.o
}

# configure NAME ARCHIVE ARGUMENT…: by the library's own way, without regenerating it.
configure() {
	name=$1 archive=$2; shift 2
	cd "$tree"
	{ ./configure --quiet --disable-dependency-tracking --disable-shared --enable-static \
		"$@" CC="$CC" CFLAGS="$FLAGS" &&
		make -s -j"$(nproc)" -C "$(dirname "$(dirname "$archive")")" AUTOCONF=: AUTOMAKE=: ACLOCAL=: \
			AUTOHEADER=: MAKEINFO=:; } \
		>"$folder/apt/log" 2>&1 || away "$name does not compile: $(grep -m 1 error "$folder/apt/log")"
	cp "$archive" "$folder/lib$name.a"
}

made=''
made() { made="$made $source-$version"; }


unpack libjansson4
have=''
for what in STDINT_H SYS_TYPES_H UNISTD_H FCNTL_H SYS_TIME_H SYS_STAT_H LOCALE_H SETLOCALE ENDIAN_H \
	GETTIMEOFDAY GETPID OPEN READ CLOSE SNPRINTF; do
	have="$have -DHAVE_$what"
done
cd "$tree" # its jansson_config.h is the one of the installed headers
: >src/jansson_private_config.h
compile jansson "-Isrc $have" src/*.c
made

# Of this one only what names and passwords pass through; all else comes from the installed one, behind it.
unpack 'libunistring[0-9]*'
tree=$tree/lib
cd "$tree"
: >config.h
compile unicode "-DHAVE_INLINE=1 -DIN_LIBUNISTRING=1 -D_GL_ATTRIBUTE_FALLTHROUGH= -I." \
	uninorm/u8-normalize.c uninorm/nf*.c uninorm/*composition.c \
	uninorm/decompose-internal.c uninorm/decomposition-table.c unictype/combiningclass.c \
		unistr/u8-mbtouc*.c unistr/u8-uctomb*.c unistr/u8-cpy.c
made

unpack 'libmicrohttpd12*'
configure microhttpd src/microhttpd/.libs/libmicrohttpd.a --disable-https --disable-doc --disable-examples \
	--disable-curl --disable-tools
made

echo "instrumented:$made" | tee "$folder/made"
echo "$stamp" >"$folder/stamp"
