/* Figures: how a group and the company live, in numbers that never speak of few people. */
#include "domain/figures.h"

#include "api/handlers.h"
#include "base/json.h"
#include "queries/figures.h"

static const char *decimal(struct task *t, int number)
{
	return arena_printf(&t->arena, "%d", number);
}

static struct sql weeks_of(struct task *t, const char *group)
{
	return sql_figures_show(group, decimal(t, FIGURES_WEEKS), decimal(t, FIGURES_FEWEST),
	                        decimal(t, FIGURES_GOAL_MINUTES));
}

struct reply figures_group(struct task *t, const struct request *rq)
{
	return reply_json(t, 200, db_json(t, weeks_of(t, rq->place.group)));
}

struct reply figures_company(struct task *t, const struct request *rq)
{
	(void)rq;
	const char *company = db_json(t, sql_figures_company(decimal(t, FIGURES_FEWEST)));
	const char *weeks = company ? db_json(t, weeks_of(t, NULL)) : NULL;

	return reply_json(t, 200, weeks ? json_with(t, weeks, "company", company) : NULL);
}
