/* What the company says of itself: its name, whom to write to about personal data, which holidays are kept.
 */
#include <string.h>

#include "api/bodies.h"
#include "api/company/holidays.h"
#include "api/handlers.h"
#include "api/write.h"
#include "base/must.h"
#include "base/text.h"
#include "queries/company.h"

struct company_change {
	const char *version, *name, *controller, *dpo, *holidays;
};
const struct body company_body = BODY(struct company_change, VERSION(struct company_change, version),
                                      MAYBE_TEXT(struct company_change, name, 0, 80),
                                      MAYBE_TEXT(struct company_change, controller, 0, 500),
                                      MAYBE_TEXT(struct company_change, dpo, 0, 500),
                                      MAYBE_CHOICE(struct company_change, holidays, holidays_names));

bool company_holidays(struct task *t, enum holidays *region)
{
	struct db_rows rows;
	int known;

	if (!db_rows(t, sql_company_holidays(), &rows))
		return false;
	known = text_position(db_value(&rows, 0, COMPANY_HOLIDAYS_HOLIDAYS), holidays_names);
	must(known >= 0);
	*region = (enum holidays)known;
	return true;
}

/* What was changed, and by whom, is for those who watch over powers. */
struct reply company_show(struct task *t, const struct request *rq)
{
	bool shown = permission_site(CAN_READ_CONFIRMATIONS, rq->me.roles,
	                             rq->config->admin_handles_requests) == VERDICT_ALLOWED;

	return reply_json(t, 200, db_json(t, sql_company_show(rq->config->company, db_flag(shown))));
}

static const char *what_changes(struct task *t, const struct company_change *in)
{
	struct change change = change_open(t);
	struct db_rows now;

	if (!db_rows(t, sql_company_now(), &now))
		return NULL;
	change_add(&change, "name", db_value(&now, 0, COMPANY_NOW_NAME), in->name);
	change_mark(&change, "controller",
	            in->controller && strcmp(in->controller, db_value(&now, 0, COMPANY_NOW_CONTROLLER)) != 0);
	change_mark(&change, "dpo", in->dpo && strcmp(in->dpo, db_value(&now, 0, COMPANY_NOW_DPO)) != 0);
	change_add(&change, "holidays", db_value(&now, 0, COMPANY_NOW_HOLIDAYS), in->holidays);
	return change_done(&change);
}

struct reply company_edit(struct task *t, const struct request *rq)
{
	const struct company_change *in = rq->body;
	struct trace trace = trace_of(rq, AUDIT_company_edit, NULL, NULL);

	trace.change = what_changes(t, in);
	return write_reply(t, rq, 200, PROBLEM_decided_meanwhile,
	                   sql_company_edit(rq->me.id, in->version, in->name, in->controller, in->dpo,
	                                    in->holidays),
	                   &trace);
}
