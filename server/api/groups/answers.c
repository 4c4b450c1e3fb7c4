/* What the addresses of groups answer. */
#include "api/answer.h"

#include "api/choices.h"
#include "api/handlers.h"
#include "api/shapes.h"

static const char *const roles[] = { "visitor", "requested", "invited", "member", "animator", NULL };
static const char *const ways_in[] = { "join", "ask", NULL };
static const char *const first_states[] = { "pending", "published", NULL };

static const struct shape listed_shape =
	SHAPE("GroupListed", AN_ID("id"), A_TEXT("name"), A_TEXT("description"),
              A_WORD("purpose", group_purposes), A_WORD("privacy", privacy_names),
              A_WORD("joining", joining_names), A_FLAG("archived"), A_NUMBER("members"),
              A_WORD("role", roles));
static const struct shape groups_shape =
	SHAPE("Groups", LIST_OF("items", listed_shape), A_CURSOR("next", OR_NULL));

static const struct shape audience_shape = SHAPE("Audience", A_NUMBER("members"), A_NUMBER("guests"));
static const struct shape mandate_shape =
	SHAPE("Mandate", AN_ID("id"), A_TEXT("name"), A_TEXT("title", OR_NULL), AN_ID("mandate"),
              A_WORD("origin", mandate_origins), A_FLAG("deputy"), A_DAY("starts_on"),
              A_DAY("ends_on", OR_NULL));
static const struct shape waiting_shape =
	SHAPE("EndsWithGroup", A_NUMBER("texts"), A_NUMBER("requests"), A_NUMBER("invitations"));
static const struct shape refused_shape =
	SHAPE("JoiningRefused", A_WORD("reason", moderation_reasons), A_TEXT("advice", OR_NULL),
              A_MOMENT("at"), AN_OBJECT("by", person_shape));

/* Who reads for a time without being of it, as the group sees it. */
static const struct shape entered_shape =
	SHAPE("Entered", AN_ID("id"), A_NUMBER("version"), AN_OBJECT("by", person_shape),
              AN_OBJECT("confirmed_by", person_shape), A_TEXT("reason"), A_DAY("last_day"),
              A_FLAG("mine"));

static const struct shape whole_shape =
	SHAPE("Group", AN_ID("id"), A_TEXT("name"), A_TEXT("description"), A_TEXT("editorial_line"),
              A_WORD("purpose", group_purposes), A_WORD("privacy", privacy_names),
              A_WORD("posting", group_postings), A_WORD("approval", approval_names),
              A_WORD("joining", joining_names), A_FLAG("archived"), A_NUMBER("version"),
              A_WORD("role", roles), A_FLAG("reviewer"), AN_OBJECT("audience", audience_shape),
              LIST_OF("animators", mandate_shape), LIST_OF("ahead", mandate_shape, OR_NULL),
              A_WORD("first_state", first_states, OR_NULL), A_FLAG("may_post"), A_FLAG("may_read"),
              A_FLAG("may_enter"), A_FLAG("may_comment"),
              A_WORD("may_join", ways_in, OR_NULL), A_FLAG("may_edit"), A_FLAG("may_appoint"),
              A_FLAG("may_decide_members"), A_FLAG("moderated"), AN_OBJECT("ends", waiting_shape, OR_NULL),
              A_NUMBER("waiting"), AN_OBJECT("refused", refused_shape, OR_NULL),
              LIST_OF("entered", entered_shape));

/* What a change of the rules has ended. */
static const struct shape edited_shape =
	SHAPE_LIKE("GroupEdited", whole_shape, AN_OBJECT("ended", waiting_shape));

static const char *const member_roles_here[] = { "member", "animator", NULL };
static const struct shape group_member_shape =
	SHAPE("GroupMember", AN_ID("id"), A_TEXT("name"), A_TEXT("title", OR_NULL), A_FLAG("guest"),
              A_MOMENT("since"), A_WORD("role", member_roles_here));
static const struct shape group_members_shape =
	SHAPE("GroupMembers", LIST_OF("items", group_member_shape), A_CURSOR("next", OR_NULL));

static const char *const after[] = { "requested", "invited", "member", NULL };
static const struct shape standing_shape = SHAPE("Standing", A_WORD("role", after));
static const struct shape given_shape = SHAPE("MandateGiven", AN_ID("id"));

const struct answer groups_answers[] = {
	ANSWER(group_list, 200, groups_shape),
	ANSWER(group_create, 201, group_name_shape),
	ANSWER(group_show, 200, whole_shape),
	ANSWER(group_edit, 200, edited_shape),
	ANSWER(group_members, 200, group_members_shape),
	ANSWER(membership_enter, 200, standing_shape),
	ANSWER(membership_enter, 202, standing_shape),
	NOTHING(membership_leave),
	ANSWER(membership_invite, 200, standing_shape),
	NOTHING(membership_remove),
	ANSWER(mandate_give, 201, given_shape),
	NOTHING(mandate_end),
	{ 0 },
};
