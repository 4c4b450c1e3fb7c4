/*
 * Bodies: the first line names an address, the rest is what was sent to it. Every described body is bound,
 * and what is bound is what its description promises to handlers.
 */
#include "input/body.h"

#include <string.h>

#include "api/request.h"
#include "base/id.h"
#include "base/text.h"
#include "fuzz.h"
#include "input/route.h"

static void look_at(const struct body *description, const char *bound);

static void look_at_text(const struct field *f, const char *text)
{
	int64_t number;

	HOLDS(text || !f->required);
	if (!text)
		return;
	HOLDS(text_is_utf8(text, strlen(text)));
	if (f->kind == FIELD_ID)
		HOLDS(id_valid(text));
	if (f->kind == FIELD_CHOICE)
		HOLDS(text_position(text, f->choices) >= 0);
	if (f->kind == FIELD_FLAG)
		HOLDS(strcmp(text, "true") == 0 || strcmp(text, "false") == 0);
	if (f->kind == FIELD_NUMBER || f->kind == FIELD_VERSION)
		HOLDS(text_number(text, f->min, f->max, &number));
	if (f->kind == FIELD_DATE)
		HOLDS(strlen(text) == 10 && text[4] == '-' && text[7] == '-');
	if (f->kind == FIELD_TEXT || f->kind == FIELD_NAME) {
		HOLDS((int64_t)text_characters(text) <= f->max &&
		      !strpbrk(text, f->kind == FIELD_NAME ? "\x01\x1b\n\r" : "\x01\x1b"));
		HOLDS(f->min == 0 || text_shows(text, strlen(text)));
	}
}

static void look_at_list(const struct field *f, const struct body_list *list)
{
	HOLDS(list->count >= f->min && list->count <= f->max);
	for (int i = 0; i < list->count; i++)
		look_at(f->items, (const char *)list->items + (size_t)i * f->items->size);
}

static void look_at_choices(const struct field *f, const char *const *chosen)
{
	HOLDS(chosen || !f->required);
	for (int i = 0; chosen && chosen[i]; i++) {
		HOLDS(text_position(chosen[i], f->choices) >= 0);
		for (int k = 0; k < i; k++)
			HOLDS(chosen[k] != chosen[i]);
	}
}

static void look_at_cursor(const struct cursor *cursor)
{
	HOLDS(!cursor->at == !cursor->id);
	HOLDS(!cursor->id ||
	      (id_valid(cursor->id) && strspn(cursor->at, "0123456789abcdef") == strlen(cursor->at)));
}

static void look_at(const struct body *description, const char *bound)
{
	for (const struct field *f = description->fields; f->kind; f++) {
		const void *place = bound + f->offset;
		const char *text;

		memcpy(&text, place, sizeof text);
		if (f->kind == FIELD_LIST)
			look_at_list(f, place);
		else if (f->kind == FIELD_CHOICES)
			look_at_choices(f, (const char *const *)(const void *)text);
		else if (f->kind == FIELD_CURSOR || f->kind == FIELD_NAME_CURSOR)
			look_at_cursor(place);
		else
			look_at_text(f, text);
	}
}

/* What is refused names the field and says why, in JSON that is one. */
static void look_at_refusal(struct task *t)
{
	struct reply reply = reply_problem(t);

	HOLDS(t->problem == PROBLEM_not_utf8 || t->problem == PROBLEM_bad_request ||
	      t->problem == PROBLEM_unknown_field || t->problem == PROBLEM_invalid_field ||
	      t->problem == PROBLEM_version_needed);
	HOLDS(reply.status >= 400 && reply.status < 500 && fuzz_is_json(t, reply.body));
}

static bool is_of(const char *line, const struct route *route)
{
	size_t method = strlen(route->method);

	return strncmp(line, route->method, method) == 0 && line[method] == ' ' &&
	       strcmp(line + method + 1, route->address) == 0;
}

/* "POST /api/groups", or "?GET /api/groups" for its query; anything else is the first that there is. */
static const struct body *described(const char *line, bool *is_query)
{
	const struct body *first = NULL;

	*is_query = line[0] == '?';
	for (int i = 0; i < route_count; i++) {
		const struct body *description = *is_query ? routes[i].query : routes[i].body;

		if (!first)
			first = description;
		if (description && is_of(line + (*is_query ? 1 : 0), &routes[i]))
			return description;
	}
	return first;
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	bool is_query;
	const char *line = fuzz_line(in);
	const struct body *description = line ? described(line, &is_query) : NULL;

	if (!description || (is_query && !in->is_text))
		return;
	const void *bound = is_query ? query_read(t, description, in->text)
	                             : body_read(t, description, in->text, in->length);

	HOLDS(!bound == (t->problem != PROBLEM_none));
	if (bound)
		look_at(description, bound);
	else
		look_at_refusal(t);
}
