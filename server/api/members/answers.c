/* What the addresses of people and accounts answer. */
#include "api/answer.h"

#include "api/choices.h"
#include "api/confirmations/confirmation_shape.h"
#include "api/handlers.h"
#include "api/members/me_shape.h"
#include "api/shapes.h"

static const char *const states[] = { "invited", "active", "suspended", "former", NULL };
static const char *const abilities[] = { "take_part",
	                                 "create_group",
	                                 "manage_members",
	                                 "manage_charter",
	                                 "manage_company",
	                                 "handle_requests",
	                                 "read_audit",
	                                 "read_checkpoints",
	                                 "read_figures",
	                                 "read_confirmations",
	                                 "propose",
	                                 "confirm",
	                                 "review",
	                                 NULL };

static const struct shape my_charter_shape =
	SHAPE("MyCharter", A_NUMBER("version", OR_NULL), A_FLAG("accepted"));
static const struct shape my_group_shape =
	SHAPE("MyGroup", AN_ID("id"), A_TEXT("name"), A_WORD("purpose", group_purposes),
              A_WORD("privacy", privacy_names), A_FLAG("animator"), A_FLAG("may_post"), A_NUMBER("waiting"),
              A_NUMBER("new"));
static const struct shape begun_shape = SHAPE("Begun", A_FLAG("charter"), A_FLAG("people"), A_FLAG("group"));

const struct shape me_shape =
	SHAPE("Me", AN_ID("id"), A_TEXT("name"), A_TEXT("email", OR_NULL), A_TEXT("login", OR_NULL),
              A_TEXT("title", OR_NULL), A_TEXT("department", OR_NULL),
              A_WORD("language", language_names), A_WORD("roles", role_names, LISTED), A_FLAG("guest"),
              AN_OBJECT("charter", my_charter_shape),
              A_WORD("can", abilities, LISTED), LIST_OF("groups", my_group_shape), A_FLAG("more_groups"),
              A_NUMBER("waiting"), A_NUMBER("drafts"), A_NUMBER("unread"), A_NUMBER("requests"),
              A_NUMBER("confirmations"), AN_OBJECT("begun", begun_shape, OR_NULL), A_TEXT("company"));

static const struct shape found_shape =
	SHAPE("Colleague", AN_ID("id"), A_TEXT("name"), A_TEXT("title", OR_NULL),
              A_TEXT("department", OR_NULL), A_FLAG("guest"));
static const struct shape people_shape =
	SHAPE("People", LIST_OF("items", found_shape), A_CURSOR("next", OR_NULL));

static const struct shape member_shape =
	SHAPE("Member", AN_ID("id"), A_TEXT("name"), A_TEXT("email", OR_NULL), A_TEXT("login", OR_NULL),
              A_TEXT("title", OR_NULL), A_TEXT("department", OR_NULL), A_WORD("state", states),
              A_WORD("roles", role_names, LISTED),
              AN_OBJECT("scope", scope_shape, OR_NULL), LIST_OF("alone_in", group_name_shape),
              A_MOMENT("created_at"), A_NUMBER("version"));
static const struct shape members_shape =
	SHAPE("Members", LIST_OF("items", member_shape), A_CURSOR("next", OR_NULL));

/* The link is null in an answer that is given again: it is kept nowhere. */
static const struct shape created_shape =
	SHAPE("MemberCreated", A_TEXT("link", OR_NULL), AN_ID("id"), A_MOMENT("expires_at", OR_NULL),
              A_WORD("roles", role_names, LISTED), AN_OBJECT("confirmation", proposal_shape, OR_NULL));
static const struct shape invited_shape =
	SHAPE("MemberInvited", A_TEXT("link", OR_NULL), A_MOMENT("expires_at"));

static const struct shape state_shape =
	SHAPE("MemberState", AN_ID("id"), A_WORD("state", states), A_NUMBER("version"));
static const struct shape roles_shape =
	SHAPE("MemberRoles", AN_ID("id"), A_WORD("roles", role_names, LISTED), A_NUMBER("version"));

const struct answer members_answers[] = {
	ANSWER(me_show, 200, me_shape),
	ANSWER(me_edit, 200, me_shape),
	NOTHING(me_password),
	ANSWER(people_find, 200, people_shape),
	ANSWER(member_list, 200, members_shape),
	ANSWER(member_create, 201, created_shape),
	ANSWER(member_invitation, 201, invited_shape),
	ANSWER(member_invitation, 202, proposed_shape),
	ANSWER(member_state, 200, state_shape),
	ANSWER(member_roles, 200, roles_shape),
	ANSWER(member_roles, 202, proposed_shape),
	{ 0 },
};
