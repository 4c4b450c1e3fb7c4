/* Lines of a story: words, variables, complaints. */
#include "story.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/id.h"

bool story_complain(struct story *s, const char *format, ...)
{
	va_list args, again;

	if (s->complaint)
		return false;
	va_start(args, format);
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	char *text = arena_alloc(&s->arena, (size_t)length + 1);

	vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	va_end(args);
	s->complaint = text;
	return false;
}

const char *variable_value(const struct story *s, const char *name)
{
	for (const struct variable *v = s->variables; v; v = v->next)
		if (strcmp(v->name, name) == 0)
			return v->value;
	return NULL;
}

void variable_set(struct story *s, const char *name, const char *value)
{
	struct variable *v = arena_alloc(&s->arena, sizeof *v);

	*v = (struct variable){ arena_copy(&s->arena, name), arena_copy(&s->arena, value), s->variables };
	s->variables = v;
}

const char *story_uuid(struct story *s)
{
	return arena_copy(&s->arena, id_random().text);
}

static size_t name_length(const char *text)
{
	size_t length = 0;

	while (isalnum((unsigned char)text[length]) || text[length] == '_')
		length++;
	return length;
}

/* A longest known name wins no contest here: names end where letters, digits and
 * underscores end. $$ is a dollar. */
static const char *replacement(struct story *s, const char *text, size_t *taken)
{
	size_t length = name_length(text + 1);
	const char *name = arena_copy_n(&s->arena, text + 1, length);

	*taken = length + 1;
	if (strcmp(name, "uuid") == 0)
		return story_uuid(s);
	return variable_value(s, name);
}

const char *story_expand(struct story *s, const char *text)
{
	const char *dollar = strchr(text, '$');
	const char *done = "";
	size_t taken;

	for (; dollar; dollar = strchr(text, '$')) {
		if (name_length(dollar + 1) == 0) {
			done = arena_printf(&s->arena, "%s%.*s$", done, (int)(dollar - text), text);
			text = dollar + 1;
			continue;
		}
		const char *value = replacement(s, dollar, &taken);
		if (!value) {
			story_complain(s, "%.*s is not known here", (int)taken, dollar);
			return NULL;
		}
		done = arena_printf(&s->arena, "%s%.*s%s", done, (int)(dollar - text), text, value);
		text = dollar + taken;
	}
	return arena_printf(&s->arena, "%s%s", done, text);
}

const char *story_word(struct story *s, const char **rest)
{
	const char *start = *rest + strspn(*rest, " \t");
	size_t length = strcspn(start, " \t");

	*rest = start + length + strspn(start + length, " \t");
	return arena_copy_n(&s->arena, start, length);
}
