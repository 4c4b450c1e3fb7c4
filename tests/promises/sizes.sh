#!/bin/sh
# Functions of at most 40 lines, those of tests too, files of at most 400; says when it becomes much (30 and
# 300), and the median.
. tests/promise.sh

# "lines file:function" of every function of C files: from its head at the margin, on however many lines, to
# the closing brace at the margin.
functions() {
	awk 'FNR == 1 { name = ""; inside = 0 }
		!inside && /^[A-Za-z_].*\(/ { name = $0; start = FNR }
		!inside && /;$/ { name = "" }
		/^\{/ && name != "" { inside = 1 }
		/^}/ && inside { sub(/\(.*/, "", name); sub(/.*[ *]/, "", name); print FNR - start + 1, FILENAME ":" name; inside = 0; name = "" }' "$@"
}
longer() { awk -v limit="$1" '$1 > limit { print $2 ": " $1 " lines" }'; }
files() { find server include tests sql docker web -type f \( -name '*.c' -o -name '*.h' -o -name '*.js' -o \
	-name '*.css' -o -name '*.sh' -o -name '*.sql' -o -name '*.awk' -o -name '*.mk' -o -name \
	'*.mjs' \) ! -path '*/node_modules/*'; }
file_sizes() { files | xargs wc -l | awk '$2 != "total" { print $1, $2 }'; }
c_files=$(find server tests -name '*.c')

bodies() { grep -h '^{' "$@" | wc -l; }

for head in 'int f(void)' 'int f(int one,\n      int two)' \
	'int f(struct thing *one, int two,\n      int three,\n      int four)'; do
	bad=$(planted x.c "$(printf "int f(int one,\n      int two);\n$head\n{\n"; yes '	x();' | head -41; printf '}\n')")
	control "a long function that begins with $head" "$(functions "$bad/x.c" | longer 40)"; rm -rf "$bad"
done

promise "no function is overlooked" \
	"$([ "$(functions $c_files | wc -l)" -eq "$(bodies $c_files)" ] || echo "$(functions $c_files | wc -l) functions, $(bodies $c_files) bodies")"

promise "no function has more than 40 lines" "$(functions $c_files | longer 40)"
promise "no file has more than 400 lines" "$(file_sizes | longer 400)"
functions $c_files | longer 30 | sed 's/^/note long function /'
file_sizes | longer 300 | sed 's/^/note long file /'
median=$(functions $(find server -name '*.c') | sort -n | awk '{ n[NR] = $1 } END { print n[int((NR + 1) / 2)] }')
total=$(functions $(find server -name '*.c') | wc -l)
echo "note $total functions in server/, median $median lines, longest $(functions $(find server -name '*.c') | sort -n | tail -1)"
promise "half of the functions have at most 14 lines" \
	"$([ "${median:-99}" -le 14 ] || echo "the median is $median")"
exit $promise_failed
