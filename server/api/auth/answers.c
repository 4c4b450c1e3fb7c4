/* What the addresses of signing in answer. */
#include "api/answer.h"

#include "api/handlers.h"
#include "api/members/me_shape.h"

static const struct shape signed_in_shape = SHAPE("SignedIn", AN_OBJECT("member", me_shape));

static const char *const purposes[] = { "invitation", "first_admin", "reset", NULL };
static const struct shape link_shape = SHAPE("Link", A_TEXT("name"), A_TEXT("login"),
                                             A_WORD("purpose", purposes), A_WORD("language", language_names));

static const struct shape session_shape =
	SHAPE("Session", AN_ID("id"), A_TEXT("device"), A_MOMENT("created_at"), A_MOMENT("seen_at"),
              A_FLAG("current"));
static const struct shape sessions_shape =
	SHAPE("Sessions", LIST_OF("items", session_shape), A_CURSOR("next", OR_NULL));

const struct answer auth_answers[] = {
	ANSWER(session_open, 201, signed_in_shape),
	ANSWER(invitation_read, 200, link_shape),
	ANSWER(invitation_accept, 201, signed_in_shape),
	ANSWER(sessions_mine, 200, sessions_shape),
	NOTHING(session_close_current),
	NOTHING(session_close),
	NOTHING(session_close_others),
	{ 0 },
};
