# Makes a C table of whole SQL files: { name, text } each, ending in { NULL, NULL }. Usage: awk -v table=NAME -f sql/texts.awk FILE…
function quoted(text) { gsub(/\\/, "&&", text); gsub(/"/, "\\\"", text); return "\t\"" text "\\n\"\n" }
function name(path) { sub(/.*\//, "", path); sub(/\.sql$/, "", path); return path }
BEGIN { print "/* Made by sql/texts.awk: do not edit. */\n#include \"db/texts.h\"\n\nconst struct sql_text " table "[] = {" }
FNR == 1 { if (open) print "\t},"; printf "\t{ \"%s\",\n", name(FILENAME); open = 1 }
{ printf "%s", quoted($0) }
END { if (open) print "\t},"; print "\t{ NULL, NULL }\n};" }
