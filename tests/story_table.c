/*
 * walk: the table of who may do what. The line names the people; each row below has a request, the status for
 * each person and, when it has one, the body. A cell 201/409 accepts either; 404:not_found names the problem;
 * - leaves the cell out.
 */
#include "story.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 16 };

struct columns {
	struct actor *who[COLUMNS];
	int count;
};

static bool status_is(const struct story *s, const char *cell)
{
	for (; *cell; cell += strcspn(cell, "/") + (cell[strcspn(cell, "/")] == '/'))
		if (strtol(cell, NULL, 10) == s->answer.status)
			return true;
	return false;
}

static bool cell_holds(struct story *s, struct actor *who, const char *method, const char *path,
                       const char *body, const char *cell)
{
	const char *code = strchr(cell, ':');
	char alone[16] = "";

	s->checks++;
	strncat(alone, cell, strcspn(cell, ":") < sizeof alone ? strcspn(cell, ":") : sizeof alone - 1);
	if (!story_ask(s, who, method, path, body, 0))
		return false;
	if (!status_is(s, alone))
		return story_complain(s, "%s %s by %s: expected %s, got %d", method, path, who->name, alone,
		                      s->answer.status);
	const char *is = json_as_text(s, json_at(s, s->answer.json, "code"));

	if (code && (!is || strcmp(is, code + 1) != 0))
		return story_complain(s, "%s %s by %s: the problem is %s, not %s", method, path, who->name,
		                      is ? is : "none", code + 1);
	return true;
}

static bool row_holds(struct story *s, const struct columns *columns, const char *row)
{
	const char *method = story_word(s, &row), *path = story_word(s, &row);
	const char *cells[COLUMNS];

	for (int i = 0; i < columns->count; i++)
		cells[i] = story_word(s, &row);
	for (int i = 0; i < columns->count; i++) {
		if (strcmp(cells[i], "-") == 0)
			continue;
		/* expanded for each cell, so that $uuid is new each time */
		const char *to = story_expand(s, path), *body = *row ? story_expand(s, row) : NULL;
		if (!to || (*row && !body))
			return false;
		if (!cell_holds(s, columns->who[i], method, to, body, cells[i]))
			return false;
	}
	return true;
}

bool story_walk(struct story *s, const char *rest)
{
	struct columns columns = { .count = 0 };

	for (const char *word = story_word(s, &rest); *word; word = story_word(s, &rest)) {
		if (columns.count == COLUMNS || !(columns.who[columns.count] = story_actor(s, word)))
			return story_complain(s, "too many people");
		columns.count++;
	}
	for (; s->line + 1 < s->count; s->line++) {
		const char *line = s->lines[s->line + 1] + strspn(s->lines[s->line + 1], " \t");
		if (line == s->lines[s->line + 1] || !*line)
			return true;
		if (*line != '#' && !row_holds(s, &columns, line)) {
			s->line++;
			return false;
		}
	}
	return true;
}
