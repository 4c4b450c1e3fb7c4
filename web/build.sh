#!/bin/sh
# Makes the folder that the server serves out of web/: bundled, split, minified, named by content under a/,
# pre-compressed. Usage: web/build.sh OUT. Without esbuild the sources are copied as they are, with a list of
# modules to preload; without brotli there is only gzip. Two runs give the same names and the same bytes.
set -eu
export LC_ALL=C
sources=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$(dirname "$1")"
out=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$out.making
rm -rf "$work"
mkdir -p "$work/source" "$work/out/a"

hash_of() { # files: the first eight digits of what they contain together
	cat "$@" | sha256sum | cut -c 1-8
}

# The sources without what is not served.
(cd "$sources" && find . -type f ! -name '*.md' ! -name '*.sh' ! -name 'tsconfig.json' ! -path \
	'*/node_modules/*' | sort |
	tar -c -T - -f -) | tar -x -C "$work/source" -f -

# Most words of archives are compiled into the server: the page shows those of the data map alone.
sed -i '/^"archive\./{/^"archive\.\(section\|keep\|purpose\|basis\|class\)\./!d}' "$work"/source/words/*.json

# The server says its problems and refusals in words: the page keeps those of a server that does not answer.
sed -i -e '/^"problem\./{/^"problem\.\(offline\|unexpected\)\./!d}' -e \
	'/^"\(body\|field\|mandate\|may\|member\|problems\|quota\|route\|routes\|text\)\./d' "$work"/source/words/*.json

# What only the screens of the desk, of one's own data and of rare moments say is a catalogue of its own,
# fetched with the first of them.
desk='notification|notifications|company|confirmation|confirmations|entering|group_form|queue|case|decision|members|manage|charter_edit|audit_log|desk|request|my_data|entries|audit|audit_class|role|scope|settings|archive|figures|accessibility|map|start|gate|invitation|password|unsent'
for language in fr en; do
	whole=$work/source/words/$language.json
	{ echo '{'; grep -E "^\"($desk)\\." "$whole" | sed '$s/,$//'; echo '}'
		} >"$work/source/words/desk-$language.json"
	{ echo '{'; grep -vE "^\"($desk)\\.|^[{}]" "$whole" | sed '$s/,$//'; echo '}'; } >"$whole.core"
	mv "$whole.core" "$whole"
done

# Drawings and words get names by content. The references in the sources change before bundling, so that
# whoever refers to a changed file gets a new name too.
name_by_content() {
	substitutions=''
	for file in "$work"/source/*.svg; do
		[ -e "$file" ] || continue
		name=$(basename "$file" .svg)
		hashed=a/$name-$(hash_of "$file").svg
		cp "$file" "$work/out/$hashed"
		substitutions="$substitutions -e s|/$name\\.svg|/$hashed|g"
	done
	words=$(hash_of "$work"/source/words/*.json)
	for file in "$work"/source/words/*.json; do
		cp "$file" "$work/out/a/words-$words-$(basename "$file")"
	done
	substitutions="$substitutions -e s|/words/|/a/words-$words-|g"
	desk=a/desk-$(hash_of "$work/source/style/desk.css").css
	esbuild "$work/source/style/desk.css" --minify --charset=utf8 --log-level=warning \
		--outfile="$work/out/$desk"
	substitutions="$substitutions -e s|/style/desk\\.css|/$desk|g"
	# shellcheck disable=SC2086 # one word per substitution
	find "$work/source" \( -name '*.js' -o -name '*.css' -o -name 'index*.html' \) -exec sed \
		-i $substitutions {} +
}

# Prints the chunks that a bundle imports at once, without its own name.
static_imports() { # file
	grep -oE '(from|import)"\./[^"]+\.js"' "$1" | sed 's|.*"\./\(.*\)"|\1|' | sort -u
}

# loaded by who gives the password again, writes, reads in a group for a time, asks for the keys, leaves a
# text behind
later_parts='again composer entering key-list unsent'

# What the start and the feed need at once becomes one chunk, the start with it: whatever is loaded later is
# made to import all of it, so that the bundler sees no reason to cut it into the small pieces that different
# views share.
join_core() {
	# shellcheck disable=SC2046 # one word per part
	esbuild app.js views/posts/feed.js --bundle --external:'./views/*' \
		$(printf -- '--external:*/%s.js ' $later_parts) --format=esm --log-level=error \
		--metafile="$work/inputs.json" --outdir="$work/core"
	{ grep -oE '^ *"(base|parts)/[a-z/-]+\.js": \{' "$work/inputs.json" |
		sed 's|^ *"\(.*\)":.*|import "./\1";|' | sort -u; echo 'import "./app.js";'; } >core.js
	printf '\nimport "./core.js";\n' >>app.js
	{ find views -name '*.js' ! -path views/posts/feed.js; printf 'parts/%s.js\n' $later_parts; } |
		while read -r later; do
		printf '\nimport "%score.js";\n' \
			"$(echo "$later" | sed -e 's|[^/]*$||' -e 's|[^/]*/|../|g')" >>"$later"
	done
}

# The bundler works inside the copy: the names it makes depend on relative paths.
bundle() (
	cd "$work/source"
	name_by_content
	join_core
	esbuild app.js --bundle --splitting --format=esm --minify --target=es2022 --charset=utf8 \
		--log-level=warning \
		--outdir=../out/a --entry-names='[name]-[hash]' --chunk-names='[name]-[hash]'
	esbuild style/all.css --bundle --minify --charset=utf8 --log-level=warning --external:'/a/*' \
		--outdir=../out/a --entry-names='style-[hash]'
	script=$(static_imports ../out/a/app-*.js) # the chunk that holds the start
	style=$(basename ../out/a/style-*.css)
	: >"$work/modules"
	rm ../out/a/app-*.js
	echo "/a/words-$words-" >"$work/words_at"
	sed -i -e "s|/app\\.js|/a/$script|" -e "s|/style/all\\.css|/a/$style|" index.html
	for file in *.svg *.png *.webmanifest *.txt plain.css; do
		[ ! -e "$file" ] || cp "$file" ../out/
	done
)

# Not bundled: the same addresses as in the sources. Style sheets are joined in the order of their list.
copy() {
	(cd "$work/source" && tar -c -f - .) | tar -x -C "$work/out" -f -
	rmdir "$work/out/a"
	sed -n 's|^@import "\(.*\)";|\1|p' "$work/source/style/all.css" |
		(cd "$work/source/style" && xargs cat) >"$work/out/style/all.css"
	(cd "$work/source" && find base parts views/posts/feed.js -name '*.js' | sort |
		sed 's|^|/|') >"$work/modules"
	echo /words/ >"$work/words_at"
}

# index.LANGUAGE.html: the texts of the shell in that language, its words and the first modules announced.
shell() { # language
	announced="<link rel=\"preload\" as=\"fetch\" href=\"$(cat "$work/words_at")$1.json\" crossorigin>"
	announced=$announced$(sed 's|.*|<link rel="modulepreload" href="&">|' "$work/modules" | tr -d '\n')
	awk -v language="$1" -v announced="$announced" '
		function value(line) { sub(/^[^:]*: "/, "", line); sub(/",?$/, "", line); return line }
		function key(line) { sub(/^[ \t]*"/, "", line); sub(/".*/, "", line); return line }
		FILENAME ~ /fr\.json$/ { if (/: "/) french[key($0)] = value($0); next }
		FILENAME ~ /\.json$/ { if (/: "/) other[french[key($0)]] = value($0); next }
		/<html / { sub(/lang="[a-z]*"/, "lang=\"" language "\"") }
		/<\/head>/ { print announced }
		match($0, />[^<>]+</) && language != "fr" {
			text = substr($0, RSTART + 1, RLENGTH - 2)
			if (text in other) $0 = substr($0, 1, RSTART) other[text] substr($0,
				RSTART + RLENGTH - 1)
		}
		{ print }
	' "$work/source/words/fr.json" "$work/source/words/$1.json" "$work/source/index.html" >"$work/out/index.$1.html"
}

if command -v esbuild >/dev/null; then bundle; else copy; fi
for language in fr en; do shell "$language"; done
cp "$work/out/index.fr.html" "$work/out/index.html"

find "$work/out" -type f \( -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.json' -o -name \
	'*.svg' \) -size +255c |
	sort >"$work/texts"
xargs gzip -9 -n -k -f <"$work/texts"
if command -v brotli >/dev/null; then xargs brotli -q 11 -k -f <"$work/texts"; fi

# Pages that are open while a new version takes over still ask for parts by their old names: those of the
# build before stay for one more. `.names` has the names of a build's own parts; the server does not show
# hidden files.
(cd "$work/out/a" 2>/dev/null && ls) >"$work/out/.names" || :
if [ -s "$out/.names" ]; then
	while read -r name; do
		[ -e "$work/out/a/$name" ] || cp "$out/a/$name" "$work/out/a/"
	done <"$out/.names"
fi

# A server that is running keeps the files it opened; the new folder takes the place of the old one at once.
rm -rf "$out.old"
[ ! -d "$out" ] || mv "$out" "$out.old"
mv "$work/out" "$out"
rm -rf "$out.old" "$work"
