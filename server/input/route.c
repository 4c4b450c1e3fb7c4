/* Matches a raw path against an address with variables. */
#include "input/route.h"

#include <string.h>

#include "base/text.h"

static size_t segment(const char *path)
{
	return strcspn(path, "/");
}

static bool keep_variable(struct task *t, const char *value, size_t length, const char **place)
{
	char *copy = arena_copy_n(&t->arena, value, length);

	*place = copy;
	return text_percent_decode(copy) && text_is_utf8(copy, strlen(copy));
}

bool route_fits(struct task *t, const char *address, const char *path, const char *args[ROUTE_VARIABLES])
{
	int count = 0;

	while (*address == '/' && *path == '/') {
		size_t wanted = segment(++address), given = segment(++path);
		bool variable = *address == ':';

		if (variable ? given == 0 : wanted != given || memcmp(address, path, given) != 0)
			return false;
		if (variable && args &&
		    (count == ROUTE_VARIABLES || !keep_variable(t, path, given, &args[count++])))
			return false;
		address += wanted;
		path += given;
	}
	return *address == '\0' && *path == '\0';
}
