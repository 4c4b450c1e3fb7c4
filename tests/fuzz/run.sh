#!/bin/sh
# Plays the harnesses of tests/fuzz: run.sh [check | long | merge] [HARNESS…]
# check: every corpus, then FUZZ_SECONDS (5) more of each; this is what `make check` does, from one seed: what
# a check finds it
#   finds again, and a change is not refused for what chance met elsewhere. `long` begins elsewhere each time.
# long: `make fuzz`. FUZZ_SECONDS (300) or FUZZ_RUNS of each, as many at a time as there are processors, each
# beginning with all that
#   was found before (build/fuzz/corpus); then a table.
# merge: puts into tests/fuzz/corpus the small inputs among what was found that reach something new.
cd "$(dirname "$0")/../.." || exit 1
folder=${FUZZ_BUILD:-build/fuzz} here=tests/fuzz

# play NAME: one harness, into $FUZZ_WORK/NAME.log and .code; new inputs go to $FUZZ_CORPUS/NAME. The fuzzer's
# own weighing of inputs (entropic) takes three quarters of the time here: it is off.
play() {
	mkdir -p "$FUZZ_CORPUS/$1" "$folder/found"
	"$folder/run/$1" -seed="$FUZZ_SEED" -max_total_time="$FUZZ_SECONDS" -runs="$FUZZ_RUNS" -entropic=0 \
		-reduce_inputs=0 -timeout=20 -rss_limit_mb=1500 -print_final_stats=1 -reload=0 \
		-artifact_prefix="$folder/found/$1-" \
			$([ ! -e $here/words/"$1".txt ] || echo "-dict=$here/words/$1.txt") \
		-max_len="${FUZZ_LENGTH:-4096}" "$FUZZ_CORPUS/$1" "$here/corpus/$1" >"$FUZZ_WORK/$1.log" 2>&1
	echo $? >"$FUZZ_WORK/$1.code"
}
[ "$1" != one ] || { play "$2"; exit 0; }

mode=${1:-check}; [ $# -eq 0 ] || shift
names=${*:-$(for file in $here/harness/*.c; do basename "$file" .c; done)}
mkdir -p "$folder"
FUZZ_WORK=$(mktemp -d "${TMPDIR:-/tmp}/parvis-fuzz.XXXXXX")
trap 'rm -rf "$FUZZ_WORK"' EXIT
trap 'exit 1' INT TERM

echo 'int main(void) { return 0; }' >"$FUZZ_WORK/empty.c"
clang -fsanitize=address,undefined,fuzzer-no-link -o "$FUZZ_WORK/empty" "$FUZZ_WORK/empty.c" 2>/dev/null ||
	{ echo 'skip fuzz: clang is missing, or its sanitizers are (clang, libclang-rt-dev)'; exit 0; }
instrumented=$(sh $here/libraries.sh "$folder/libraries" | tail -1)
case $instrumented in instrumented:*) echo "     $instrumented" ;; *) echo "skip fuzz: $instrumented" ;; esac
if ! make -s -j2 -f $here/fuzz.mk BUILD="$folder" harnesses >"$FUZZ_WORK/build" 2>&1; then
	grep -E 'error|undefined|Error' "$FUZZ_WORK/build" | head
	echo 'FAIL fuzz: the harnesses cannot be built'
	exit 1
fi

# play_all AT_A_TIME
play_all() {
	export FUZZ_WORK FUZZ_CORPUS FUZZ_SECONDS FUZZ_RUNS FUZZ_SEED
	export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 \
		UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
	for name in $(env | sed -n 's/^\(PARVIS_[A-Z_]*\|DATABASE_URL\)=.*/\1/p'); do unset "$name"; done
	echo "$names" | tr ' ' '\n' | xargs -P "$1" -I{} sh $here/run.sh one {}
}

stat() { sed -n "s/^stat::$2: *//p" "$FUZZ_WORK/$1.log" | tail -1; }
edges() { sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$FUZZ_WORK/$1.log" | tail -1; }
well() { [ "$(cat "$FUZZ_WORK/$1.code" 2>/dev/null)" = 0 ]; }

# A finding, with the input that shows it.
show() {
	echo "FAIL fuzz: $1"
	grep -E 'does not hold|ERROR: |runtime error|^SUMMARY' "$FUZZ_WORK/$1.log" | head -5
	grep -E '^ +#[0-9]+ ' "$FUZZ_WORK/$1.log" | grep -vE 'fuzzer::|libc' | head -12
	input=$(sed -n 's/.*Test unit written to //p' "$FUZZ_WORK/$1.log" | tail -1)
	[ -n "$input" ] || { tail -5 "$FUZZ_WORK/$1.log"; return; }
	od -A d -c "$input" | head -40
	echo "     again: $folder/run/$1 $input"
}

failed=0
case $mode in
check)
	FUZZ_CORPUS=$FUZZ_WORK/new FUZZ_SECONDS=${FUZZ_SECONDS:-5} FUZZ_RUNS=-1 FUZZ_SEED=1
	play_all 2
	for name in $names; do
		if well "$name"; then
			echo "ok   fuzz: $name: $(stat "$name" number_of_executed_units) inputs, $(edges "$name") edges"
		else show "$name"; failed=1; fi
	done
	;;
long)
	FUZZ_CORPUS=$folder/corpus FUZZ_RUNS=${FUZZ_RUNS:--1} FUZZ_SEED=0
	[ -n "${FUZZ_SECONDS:-}" ] || { [ "$FUZZ_RUNS" != -1 ] && FUZZ_SECONDS=0 || FUZZ_SECONDS=300; }
	play_all "$(nproc)"
	printf '%-10s %12s %10s %8s %8s %s\n' harness runs 'a second' edges inputs findings
	for name in $names; do
		printf '%-10s %12s %10s %8s %8s %s\n' "$name" "$(stat "$name" number_of_executed_units)" \
			"$(stat "$name" average_exec_per_sec)" \
			"$(edges "$name")" \
				"$(find "$folder/corpus/$name" $here/corpus/"$name" -type f | wc -l)" \
				"$(well "$name" && echo none || echo SEE BELOW)"
	done
	for name in $names; do well "$name" || { show "$name"; failed=1; }; done
	;;
merge)
	for name in $names; do
		mkdir -p "$folder/corpus/$name" "$folder/small/$name" "$folder/merged/$name"
		rm -f "$folder/small/$name"/* "$folder/merged/$name"/*
		find "$folder/corpus/$name" -type f -size -2k -exec cp -t "$folder/small/$name" {} +
		"$folder/run/$name" -merge=1 "$folder/merged/$name" "$here/corpus/$name" \
			"$folder/small/$name" >"$FUZZ_WORK/$name.log" 2>&1
		find "$folder/merged/$name" -type f -printf '%s %p\n' | sort -n |
			awk -v most="${FUZZ_BYTES:-16000}" '{ sum += $1; if (sum <= most) print $2 }' |
			while read -r file; do cmp -s "$file" "$here/corpus/$name/$(basename "$file")" ||
				cp "$file" "$here/corpus/$name/"; done
		echo "$name $(find "$here/corpus/$name" -type f | wc -l) inputs, $(du -sb "$here/corpus/$name" | cut -f 1) bytes"
	done
	;;
*)
	echo 'usage: run.sh [check | long | merge] [HARNESS…]' >&2
	exit 64
	;;
esac
exit $failed
