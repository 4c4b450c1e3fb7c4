/* What the addresses of the company answer. */
#include "api/answer.h"

#include "api/handlers.h"
#include "api/shapes.h"
#include "domain/calendar.h"

static const char *const settings[] = { "name", "controller", "dpo", "holidays", NULL };

static const struct shape company_change_shape =
	SHAPE("CompanyChange", A_WORD("setting", settings), A_TEXT("was"), A_TEXT("value"),
              A_MOMENT("effective_at"), AN_OBJECT("by", person_shape));

/* The history is for those who watch over powers. */
static const struct shape company_shape =
	SHAPE("Company", A_TEXT("name"), A_TEXT("controller"), A_TEXT("dpo"),
              A_WORD("holidays", holidays_names), A_NUMBER("version"),
              LIST_OF("history", company_change_shape, OR_NULL));

static const struct shape edited_shape = SHAPE("CompanyEdited", A_NUMBER("version"));

const struct answer company_answers[] = {
	ANSWER(company_show, 200, company_shape),
	ANSWER(company_edit, 200, edited_shape),
	{ 0 },
};
