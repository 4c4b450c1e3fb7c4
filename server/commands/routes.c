/* `parvis routes`: the page that says who may do what, in words, for whoever must
 * know it and reads no code. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "api/request.h"
#include "base/words.h"
#include "commands/commands.h"

/* The word of a key that is made here; "?" where there is none, which a promise refuses. */
__attribute__((format(printf, 2, 3))) static const char *word_of(enum language language, const char *format,
                                                                 ...)
{
	char key[96];
	va_list args;

	va_start(args, format);
	vsnprintf(key, sizeof key, format, args);
	va_end(args);
	const char *text = word(language, key);

	return text ? text : "?";
}

static void print_route(enum language language, const struct route *r)
{
	bool told = r->audit != AUDIT_CLASS_none;

	printf("\n  %-6s %s\n", r->method, r->address);
	printf("         %s\n", word_of(language, "route.%s", r->name));
	printf("         %s %s\n", word(language, "routes.who"),
	       word_of(language, "may.%s", capability_name(r->capability)));
	printf("         %s %s\n", word(language, "routes.log"),
	       told ? word_of(language, "audit_class.%s", audit_class_name(r->audit))
	            : word(language, "routes.none"));
}

int command_routes(const struct config *config, int argc, char **argv)
{
	enum language language = argc > 1 && strcmp(argv[1], "fr") == 0 ? LANGUAGE_fr : LANGUAGE_en;

	(void)config;
	printf("%s\n\n%s\n", word(language, "routes.title"), word(language, "routes.intro"));
	for (int s = 0; s < route_subject_count; s++) {
		int end = s + 1 < route_subject_count ? route_subjects[s + 1].first : route_count;

		printf("\n%s\n", word_of(language, "routes.subject.%s", route_subjects[s].name));
		for (int i = route_subjects[s].first; i < end; i++)
			print_route(language, &routes[i]);
	}
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}
