/* Reads the headers of the files under sql/export: "-- columns: a.b, c.d" and "-- portable". */
#include "archive/sections.h"

#include <string.h>

#include "base/json.h"
#include "base/must.h"
#include "base/text.h"

enum { ORDER = 3 }; /* "07_" in front of the name */

/* Takes the names of one "-- columns:" line. */
static int take_columns(struct task *t, const char *line, size_t length, struct section *s, int count)
{
	char *copy = arena_copy_n(&t->arena, line, length), *rest = NULL;

	for (char *name = strtok_r(copy, ", ", &rest); name; name = strtok_r(NULL, ", ", &rest)) {
		must(count < SECTION_COLUMNS - 1);
		s->columns[count++] = name;
	}
	return count;
}

static struct section read_section(struct task *t, const struct sql_text *text)
{
	struct section s = { .name = text->name + ORDER, .sql = text->text };
	static const char columns[] = "-- columns: ";
	int count = 0;

	for (const char *line = text->text; text_starts(line, "--");) {
		const char *end = strchr(line, '\n');
		if (text_starts(line, columns))
			count = take_columns(t, line + strlen(columns),
			                     (size_t)(end - line) - strlen(columns), &s, count);
		s.portable = s.portable || text_starts(line, "-- portable\n");
		line = end + 1;
	}
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
