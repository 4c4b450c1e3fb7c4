/* What the addresses of the queue answer. */
#include "api/answer.h"

#include "api/choices.h"
#include "api/handlers.h"
#include "api/shapes.h"
#include "domain/confidentiality.h"

static const char *const kinds[] = { "held_post", "membership", NULL };
static const char *const states[] = { "open", "decided", "withdrawn", NULL };
static const char *const listed_states[] = { "open", "decided", NULL };
static const char *const decisions[] = {
	"publish", "return", "reject", "accept_member", "refuse_member", NULL
};
/* What happened to a case: decisions, what its author did, and what ended it (give_back_texts, end_requests
 * in SQL). */
static const char *const events[] = { "publish",       "return",      "reject",      "accept_member",
	                              "refuse_member", "undo",        "edit",        "withdraw",
	                              "delete",        "resubmit",    "join",        "group_archived",
	                              "group_secret",  "author_left", "author_gone", NULL };
/* Why it is in the queue: moderation_hold_reason(), or somebody asks to come in. */
static const char *const causes[] = { "group_approval", "first_post", "partner", "request", NULL };
static const char *const needs[] = { "reason", "article", "advice", NULL };

static const struct shape listed_shape =
	SHAPE("CaseListed", AN_ID("id"), A_WORD("kind", kinds), A_NUMBER("version"),
              A_WORD("state", listed_states), AN_OBJECT("group", group_name_shape),
              AN_OBJECT("author", person_shape), A_TEXT("excerpt"), A_WORD("reason", causes),
              A_MOMENT("opened_at"), A_MOMENT("decided_at", OR_NULL), A_WORD("decision", decisions, OR_NULL));
static const struct shape queue_shape = SHAPE("Queue", LIST_OF("items", listed_shape),
                                              LIST_OF("groups", group_name_shape), A_CURSOR("next", OR_NULL));

static const struct shape place_shape = SHAPE_LIKE("CaseGroup", group_name_shape, A_TEXT("editorial_line"));
static const struct shape text_shape =
	SHAPE("CaseText", AN_ID("post"), A_WORD("kind", post_kinds), A_WORD("label", label_names),
              A_TREE("body"), A_WORD("language", language_names), A_NUMBER("version"),
              A_MOMENT("submitted_at", OR_NULL));
static const struct shape applicant_shape =
	SHAPE("CaseApplicant", AN_OBJECT("applicant", person_shape), A_TEXT("message", OR_NULL));
static const struct shape target_shape =
	SHAPE_EITHER("CaseTarget", AN_OBJECT("text", text_shape), AN_OBJECT("applicant", applicant_shape));

static const struct shape event_shape =
	SHAPE("CaseEvent", A_NUMBER("version"), A_WORD("action", events), AN_OBJECT("actor", person_shape),
              A_MOMENT("at"), A_WORD("reason", moderation_reasons, OR_NULL), A_TEXT("article", OR_NULL),
              A_TEXT("advice", OR_NULL));
static const struct shape article_shape = SHAPE("CaseArticle", A_TEXT("slug"), A_TEXT("title"));

/* What may be done now, what each needs, and the reasons that fit. */
static const char *const words[] = { "advice", NULL };
static const struct shape reason_shape =
	SHAPE("CaseReason", A_WORD("reason", moderation_reasons), A_WORD("needs", words, LISTED));
static const struct shape action_shape =
	SHAPE("CaseAction", A_WORD("action", case_action_names), A_WORD("needs", needs, LISTED),
              LIST_OF("reasons", reason_shape, NOT_ALWAYS), A_TEXT("confirm", OR_NULL));

static const struct shape case_shape =
	SHAPE("Case", LIST_OF("actions", action_shape), AN_ID("case"), A_WORD("kind", kinds),
              A_NUMBER("version"), A_WORD("state", states), AN_OBJECT("group", place_shape),
              AN_OBJECT("author", person_shape), A_WORD("reason", causes), A_MOMENT("opened_at"),
              AN_OBJECT("target", target_shape, OR_NULL), LIST_OF("history", event_shape),
              A_WORD("decision", decisions, OR_NULL), AN_OBJECT("decided_by", person_shape, OR_NULL),
              A_MOMENT("decided_at", OR_NULL), LIST_OF("articles", article_shape));

static const struct shape decided_shape =
	SHAPE("CaseDecided", AN_ID("next", OR_NULL), AN_ID("case"), A_NUMBER("version"),
              A_WORD("state", listed_states), A_WORD("decision", decisions, OR_NULL));

const struct answer moderation_answers[] = {
	ANSWER(case_list, 200, queue_shape),
	ANSWER(case_show, 200, case_shape),
	ANSWER(case_decide, 201, decided_shape),
	{ 0 },
};
