/* What is answered, subject by subject: each has its answers.c, and who forgets one is told by the linker. */
#include "api/answers.h"

#include "api/handlers.h"

static const struct shape description_shape = SHAPE_AND_MORE("Description", A_TEXT("openapi"));

const struct answer site_answers[] = {
	ANSWER(openapi_show, 200, description_shape),
	NOTHING(csp_report),
	{ 0 },
};

#define ROUTE(...)
#define SUBJECT(name) extern const struct answer name##_answers[];
#include "api/routes.def"
#undef SUBJECT
#define SUBJECT(name) name##_answers,
const struct answer *const answer_tables[] = {
#include "api/routes.def"
	NULL
};

bool answers_know(handler *run)
{
	for (const struct answer *const *table = answer_tables; *table; table++)
		for (const struct answer *a = *table; a->run; a++)
			if (a->run == run)
				return true;
	return false;
}
