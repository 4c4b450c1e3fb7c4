/* What the addresses of figures answer: null is a number of few people, which is told to nobody. */
#include "api/answer.h"

#include "api/choices.h"
#include "api/handlers.h"

static const struct shape week_shape =
	SHAPE("Week", A_DAY("from"), A_NUMBER("posts", OR_NULL), A_NUMBER("comments", OR_NULL),
              A_NUMBER("people", OR_NULL), A_NUMBER("texts", OR_NULL), A_NUMBER("delay", OR_NULL));
static const struct shape decisions_shape =
	SHAPE("DecisionFigures", A_NUMBER("texts", OR_NULL), A_NUMBER("delay", OR_NULL),
              A_NUMBER("in_time", OR_NULL), A_NUMBER("published", OR_NULL));
static const struct shape figures_shape =
	SHAPE("Figures", A_TEXT("zone"), A_NUMBER("fewest"), A_NUMBER("goal"), LIST_OF("weeks", week_shape),
              AN_OBJECT("decisions", decisions_shape));

static const struct shape group_count_shape = SHAPE("GroupFigures", A_NUMBER("all"), A_NUMBER("active"));
static const struct shape purpose_shape =
	SHAPE("PurposeFigures", A_WORD("purpose", group_purposes), A_NUMBER("groups"));
static const struct shape charter_shape =
	SHAPE("CharterFigures", A_NUMBER("people", OR_NULL), A_NUMBER("accepted", OR_NULL));
static const struct shape waiting_shape =
	SHAPE("WaitingFigures", A_NUMBER("texts", OR_NULL), A_NUMBER("days", OR_NULL));
static const struct shape requests_shape = SHAPE("RequestFigures", A_NUMBER("open", OR_NULL),
                                                 A_NUMBER("late", OR_NULL), A_NUMBER("answered", OR_NULL));
static const struct shape company_shape =
	SHAPE("CompanyFigures", AN_OBJECT("groups", group_count_shape), LIST_OF("purposes", purpose_shape),
              AN_OBJECT("charter", charter_shape), AN_OBJECT("waiting", waiting_shape),
              AN_OBJECT("requests", requests_shape));
static const struct shape whole_shape =
	SHAPE_LIKE("FiguresOfCompany", figures_shape, AN_OBJECT("company", company_shape));

const struct answer figures_answers[] = {
	ANSWER(figures_group, 200, figures_shape),
	ANSWER(figures_company, 200, whole_shape),
	{ 0 },
};
