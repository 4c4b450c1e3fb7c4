# Makes a C table of the word catalogue, sorted by key as the files are: one "key": "text" pair a line.
# Usage: awk -f sql/words.awk web/words/fr.json web/words/en.json
function pair(line,   cut) {
	sub(/^[ \t]*"/, "", line); cut = index(line, "\":")
	key = substr(line, 1, cut - 1); text = substr(line, cut + 2)
	sub(/^[ \t]*/, "", text); sub(/,[ \t]*$/, "", text)
}
FNR == 1 { file++ }
/^[ \t]*"/ { pair($0); if (file == 1) { keys[++count] = key; french[key] = text } else english[key] = text }
END {
	print "/* Made by sql/words.awk from web/words: do not edit. */\n#include \"base/words.h\"\n\nconst struct word words[] = {"
	for (i = 1; i <= count; i++) printf "\t{ \"%s\", { %s, %s } },\n", keys[i], french[keys[i]], english[keys[i]] == "" ? "\"\"" : english[keys[i]]
	print "};\nconst int word_count = " count + 0 ";"
}
