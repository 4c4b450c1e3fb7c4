/* Reads the headers of the files under sql/export: "-- columns: a.b, c.d", "-- hides: credentials" and "--
 * portable". */
#include "archive/sections.h"

#include <string.h>

#include "base/json.h"
#include "base/must.h"
#include "base/text.h"

enum { ORDER = 3 }; /* "07_" in front of the name */

/* Takes the names of a line "-- columns: a.b, c.d", when it is one; `count` of them are there. */
static int take_names(struct task *t, const char *line, const char *mark, const char **names, int count,
                      int room)
{
	const char *end = strchr(line, '\n');

	if (!text_starts(line, mark))
		return count;
	char *rest = arena_copy_n(&t->arena, line + strlen(mark), (size_t)(end - line) - strlen(mark)), *name;

	while ((name = strsep(&rest, ","))) {
		must(count < room - 1);
		names[count++] = name + strspn(name, " ");
	}
	return count;
}

static struct section read_section(struct task *t, const struct sql_text *text)
{
	struct section s = { .name = text->name + ORDER, .sql = text->text };
	int columns = 0, hides = 0;

	for (const char *line = text->text; text_starts(line, "--"); line = strchr(line, '\n') + 1) {
		columns = take_names(t, line, "-- columns: ", s.columns, columns, SECTION_COLUMNS);
		hides = take_names(t, line, "-- hides: ", s.hides, hides, SECTION_HIDES);
		s.portable = s.portable || text_starts(line, "-- portable\n");
	}
	must(columns > 0 && hides > 0);
	return s;
}

const struct section *sections_read(struct task *t, bool all, int *count)
{
	struct section *list = arena_alloc(&t->arena, SECTIONS * sizeof *list);

	*count = 0;
	for (const struct sql_text *text = sql_exports; text->name; text++) {
		struct section s = read_section(t, text);
		must(*count < SECTIONS);
		if (all || s.portable)
			list[(*count)++] = s;
	}
	return list;
}

const char *sections_json(struct task *t)
{
	int count;
	const struct section *list = sections_read(t, true, &count);
	struct json j = json_open(t, 65536);

	json_begin_array(&j);
	for (int i = 0; i < count; i++) {
		json_begin_object(&j);
		json_pair(&j, "section", list[i].name);
		json_key(&j, "columns");
		json_begin_array(&j);
		for (int k = 0; list[i].columns[k]; k++)
			json_text(&j, list[i].columns[k]);
		json_end(&j);
		json_end(&j);
	}
	json_end(&j);
	return json_done(&j);
}
