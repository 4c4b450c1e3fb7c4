/* What the addresses of notices answer. */
#include "api/answer.h"

#include "api/choices.h"
#include "api/handlers.h"
#include "api/privacy/archive.h"
#include "api/shapes.h"

/* Each has its sentence: "notification.<kind>" in web/words. */
static const char *const kinds[] = { "case_waiting",
	                             "comment",
	                             "company_changed",
	                             "confirmation_alone",
	                             "confirmation_asked",
	                             "confirmation_confirmed",
	                             "confirmation_expired",
	                             "confirmation_of_me",
	                             "confirmation_refused",
	                             "confirmation_withdrawn",
	                             "entering_ended",
	                             "group_entered",
	                             "group_unled",
	                             "helped_entered",
	                             "helped_invited",
	                             "helped_leads",
	                             "invitation_over",
	                             "invited",
	                             "mandate_ends",
	                             "mandate_ends_other",
	                             "mandate_given",
	                             "mandate_over",
	                             "membership_accepted",
	                             "membership_refused",
	                             "membership_waiting",
	                             "password_reset",
	                             "post_published",
	                             "post_rejected",
	                             "post_returned",
	                             "powers_active",
	                             "powers_former",
	                             "powers_suspended",
	                             "reply",
	                             "request_failed",
	                             "request_opened",
	                             "request_opened_for_me",
	                             "request_over_author_gone",
	                             "request_over_group_archived",
	                             "request_over_group_secret",
	                             "request_read",
	                             "request_ready",
	                             "request_step",
	                             "reset_by_terminal",
	                             "reset_in_group",
	                             "reset_link",
	                             "roles_by_terminal",
	                             "state_by_terminal",
	                             "text_back_author_gone",
	                             "text_back_author_left",
	                             "text_back_group_archived",
	                             NULL };

static const struct shape notice_shape =
	SHAPE("Notification", AN_ID("id"), A_WORD("kind", kinds), A_MOMENT("created_at"), A_FLAG("read"),
              AN_OBJECT("group", group_name_shape, OR_NULL), AN_ID("post", OR_NULL), AN_ID("case", OR_NULL),
              AN_ID("request", OR_NULL), AN_OBJECT("actor", person_shape, OR_NULL),
              AN_OBJECT("about", person_shape, OR_NULL), A_WORD("act", confirmation_acts, OR_NULL),
              A_WORD("right", request_kinds, OR_NULL), A_WORD("reason", moderation_reasons, OR_NULL),
              A_TEXT("advice", OR_NULL), A_DAY("last_day", OR_NULL),
              A_TEXT("excerpt", OR_NULL));
static const struct shape notices_shape =
	SHAPE("Notifications", LIST_OF("items", notice_shape), A_CURSOR("next", OR_NULL));

const struct answer notify_answers[] = {
	ANSWER(notification_list, 200, notices_shape),
	NOTHING(notification_read),
	{ 0 },
};
