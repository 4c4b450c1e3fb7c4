# Prints the files of sql/functions in an order in which each finds what it speaks of: PostgreSQL looks when it
# makes them. Two that speak of each other stop the build. Usage: awk -f sql/ordered.awk FILE…

function stop(message) { print "sql/functions: " message > "/dev/stderr"; failed = 1; exit 1 }

function place(name,   i, other) {
	if (state[name] == "placed") return
	if (state[name] == "begun") stop(name " needs itself, by way of others")
	state[name] = "begun"
	for (i = 1; i <= count; i++) {
		other = names[i]
		if (other != name && text[name] ~ ("[^a-z_.]" spoken[other])) place(other)
	}
	state[name] = "placed"; print files[name]
}

FNR == 1 { name = FILENAME; sub(/.*\//, "", name); sub(/\.sql$/, "", name); names[++count] = name; files[name] = FILENAME }
FNR == 1 { spoken[name] = name; gsub(/\./, "[.]", spoken[name]) }
{ line = tolower($0); sub(/--.*/, "", line); gsub(/'[^']*'/, "''", line); text[name] = text[name] " " line }
/^create or replace view / { views[name] = 1 }
END {
	if (failed) exit 1
	for (i = 1; i <= count; i++) spoken[names[i]] = spoken[names[i]] (names[i] in views ? "[^a-z_(]" : " *[(]")
	for (i = 1; i <= count; i++) place(names[i])
}
