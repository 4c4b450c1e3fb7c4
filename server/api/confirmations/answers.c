/* What the addresses of what takes two people answer. */
#include "api/answer.h"

#include "api/choices.h"
#include "api/confirmations/confirmation_shape.h"
#include "api/handlers.h"
#include "api/privacy/archive.h"
#include "api/shapes.h"

static const char *const states[] = { "open",    "confirmed", "refused", "withdrawn",
	                              "expired", "done",      "alone",   NULL };

static const char *const begun[] = { "open", NULL };
static const char *const said[] = { "confirmed", "done", "refused", "withdrawn", NULL };

const struct shape proposal_shape =
	SHAPE("Proposal", AN_ID("id"), A_WORD("act", confirmation_acts), A_WORD("state", begun),
              A_NUMBER("version"), A_MOMENT("expires_at"));
const struct shape proposed_shape = SHAPE("Proposed", AN_OBJECT("confirmation", proposal_shape));

/* From which roles to which, and where somebody would moderate. */
static const struct shape roles_shape =
	SHAPE("ProposedRoles", A_WORD("from", role_names, LISTED), A_WORD("to", role_names, LISTED),
              AN_OBJECT("charge", scope_shape, OR_NULL));

/* A secret group has no name here. */
static const struct shape entered_group_shape =
	SHAPE("EnteredGroup", AN_ID("id"), A_TEXT("name", OR_NULL));

static const struct shape request_shape =
	SHAPE("ProposedArchive", AN_ID("id"), A_NUMBER("number"), A_WORD("kind", request_kinds));

/* Why, and with which words, is for who proposes and confirms. */
static const struct shape confirmation_shape =
	SHAPE_LIKE("Confirmation", proposal_shape, A_WORD("state", states), A_MOMENT("proposed_at"),
                   A_MOMENT("decided_at", OR_NULL), AN_OBJECT("target", person_shape, OR_NULL),
                   AN_OBJECT("proposed_by", person_shape), AN_OBJECT("decided_by", person_shape, OR_NULL),
                   AN_OBJECT("roles", roles_shape, OR_NULL),
                   A_WORD("obstacle", confirmation_obstacles, OR_NULL),
                   AN_OBJECT("request", request_shape, OR_NULL),
                   AN_OBJECT("group", entered_group_shape, OR_NULL), A_DAY("last_day", OR_NULL),
                   A_FLAG("runs"), A_TEXT("reason", OR_NULL), A_TEXT("word", OR_NULL),
                   A_TEXT("confirmers", LISTED | OR_NULL));
static const struct shape confirmations_shape =
	SHAPE("Confirmations", LIST_OF("to_confirm", confirmation_shape), LIST_OF("mine", confirmation_shape),
              LIST_OF("items", confirmation_shape), A_CURSOR("next", OR_NULL));

static const struct shape answered_shape = SHAPE("ConfirmationAnswered", AN_ID("id"), A_WORD("state", said),
                                                 A_NUMBER("version"), A_MOMENT("expires_at"));

const struct answer confirmations_answers[] = {
	ANSWER(confirmation_list, 200, confirmations_shape),
	ANSWER(entering_propose, 202, proposed_shape),
	ANSWER(confirmation_decide, 201, answered_shape),
	{ 0 },
};
