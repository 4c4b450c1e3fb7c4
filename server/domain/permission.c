/* The permission matrix (design core 4): capability × roles of the site, capability × role in the group. */
#include "domain/permission.h"

#include <assert.h>
#include <stddef.h>

const char *const role_names[] = { "moderator", "admin", "dpo", "representative", "guest", NULL };
const char *const privacy_names[] = { "open", "closed", "secret", NULL };
const char *const joining_names[] = { "free", "request", "invitation", NULL };

/* Columns of the site matrix. Everybody signed in is EMPLOYEE, or GUEST instead; the others add. */
enum column { EMPLOYEE, GUEST, MODERATOR, ADMIN, DPO, REPRESENTATIVE, COLUMNS };

enum grant { NO, YES, SETTING };

static const struct {
	const char *name;
	unsigned char granted[COLUMNS];
} site[CAPABILITY_COUNT] = {
	/*                          employee guest moderator admin dpo representative */
	[CAN_ENTER] = { "CAN_ENTER", { YES, YES, YES, YES, YES, YES } },
	[CAN_OWN_DATA] = { "CAN_OWN_DATA", { YES, YES, YES, YES, YES, YES } },
	[CAN_TAKE_PART] = { "CAN_TAKE_PART", { YES, YES, YES, YES, YES, YES } },
	[CAN_CREATE_GROUP] = { "CAN_CREATE_GROUP", { YES, NO, YES, YES, YES, YES } },
	[CAN_MANAGE_MEMBERS] = { "CAN_MANAGE_MEMBERS", { NO, NO, NO, YES, NO, NO } },
	[CAN_MANAGE_CHARTER] = { "CAN_MANAGE_CHARTER", { NO, NO, NO, YES, NO, NO } },
	[CAN_HANDLE_REQUESTS] = { "CAN_HANDLE_REQUESTS", { NO, NO, NO, SETTING, YES, NO } },
	[CAN_READ_AUDIT] = { "CAN_READ_AUDIT", { NO, NO, NO, SETTING, YES, NO } },
	[CAN_READ_CHECKPOINTS] = { "CAN_READ_CHECKPOINTS", { NO, NO, NO, YES, YES, YES } },
	[CAN_READ_FIGURES] = { "CAN_READ_FIGURES", { NO, NO, YES, YES, YES, YES } },
};

/* Which role bit opens which column besides the first two. */
static const struct {
	enum site_role role;
	enum column column;
} added[] = { { ROLE_MODERATOR, MODERATOR }, { ROLE_ADMIN, ADMIN }, { ROLE_DPO, DPO }, { ROLE_REPRESENTATIVE, REPRESENTATIVE } };

static bool grants(unsigned char grant, bool setting)
{
	return grant == YES || (grant == SETTING && setting);
}

enum verdict permission_site(enum capability capability, unsigned roles, bool admin_handles_requests)
{
	const unsigned char *granted = site[capability].granted;
	bool allowed = grants(granted[roles & ROLE_GUEST ? GUEST : EMPLOYEE], admin_handles_requests);

	for (size_t i = 0; i < sizeof added / sizeof added[0]; i++)
		if (roles & added[i].role)
			allowed = allowed || grants(granted[added[i].column], admin_handles_requests);
	return allowed ? VERDICT_ALLOWED : VERDICT_FORBIDDEN;
}

/* Rows of the group matrix: where a person stands in front of the group. */
enum position { VISITOR_OPEN, VISITOR_CLOSED, INVITED_ONLY, REQUESTED_OPEN, REQUESTED_CLOSED, MEMBER, ANIMATOR, POSITIONS };

/* H is 404: as if absent. C asks one more question of the standing, below. */
enum { F = VERDICT_FORBIDDEN, A = VERDICT_ALLOWED, H = VERDICT_HIDDEN, C = 3 };

static const struct {
	const char *name;
	unsigned char verdict[POSITIONS];
} in_group[CAPABILITY_COUNT] = {
	/*                            visitor: open closed invited:secret requested: open closed member animator */
	[CAN_SEE_GROUP] = { "CAN_SEE_GROUP", { A, A, A, A, A, A, A } },
	[CAN_READ_GROUP] = { "CAN_READ_GROUP", { A, F, F, A, F, A, A } },
	[CAN_JOIN] = { "CAN_JOIN", { C, C, A, C, C, F, F } },
	[CAN_POST] = { "CAN_POST", { F, F, F, F, F, C, A } },
	[CAN_COMMENT] = { "CAN_COMMENT", { A, F, F, A, F, A, A } },
	[CAN_OWN_POST] = { "CAN_OWN_POST", { A, A, A, A, A, A, A } }, /* for the author alone: api/place.c */
	[CAN_REVIEW] = { "CAN_REVIEW", { F, F, H, F, F, F, A } },     /* and a moderator with the group in scope, below */
	[CAN_DECIDE_MEMBERS] = { "CAN_DECIDE_MEMBERS", { C, C, F, C, C, C, A } },
	[CAN_EDIT_GROUP] = { "CAN_EDIT_GROUP", { C, C, F, C, C, C, A } },
	/* nobody above the animators: how soon they decide is their own affair, and the company minus a group would tell */
	[CAN_READ_GROUP_FIGURES] = { "CAN_READ_GROUP_FIGURES", { F, F, F, F, F, F, A } },
};

static enum position position_of(const struct standing *s)
{
	if (s->membership == MEMBERSHIP_MEMBER)
		return s->animator ? ANIMATOR : MEMBER;
	if (s->privacy == PRIVACY_SECRET || (s->roles & ROLE_GUEST))
		return INVITED_ONLY; /* a guest who is not a member yet sees what they are invited to, and reads nothing of it */
	if (s->membership == MEMBERSHIP_REQUESTED)
		return s->privacy == PRIVACY_OPEN ? REQUESTED_OPEN : REQUESTED_CLOSED;
	return s->privacy == PRIVACY_OPEN ? VISITOR_OPEN : VISITOR_CLOSED;
}

/* A group that has no animator left may be helped by an administrator, unless it is secret. */
static bool orphan_in_reach(const struct standing *s)
{
	return (s->roles & ROLE_ADMIN) && !s->group_has_animator && s->privacy != PRIVACY_SECRET;
}

static bool condition_holds(enum capability capability, const struct standing *s)
{
	switch (capability) {
	case CAN_JOIN:
		if (s->membership == MEMBERSHIP_REQUESTED)
			return s->joining == JOINING_FREE; /* one had to ask, and now one need not */
		return s->joining != JOINING_INVITATION || s->membership == MEMBERSHIP_INVITED;
	case CAN_POST:
		return s->everyone_may_post;
	case CAN_DECIDE_MEMBERS:
		return orphan_in_reach(s);
	case CAN_EDIT_GROUP:
		return (s->roles & ROLE_ADMIN) && s->privacy != PRIVACY_SECRET;
	default:
		return false;
	}
}

/* What a person may not even know of. */
static bool is_hidden(const struct standing *s)
{
	bool outside = s->membership != MEMBERSHIP_MEMBER && s->membership != MEMBERSHIP_INVITED;

	return outside && (s->privacy == PRIVACY_SECRET || (s->roles & ROLE_GUEST));
}

enum verdict permission_group(enum capability capability, const struct standing *standing)
{
	assert(capability_is_in_group(capability));
	if (capability == CAN_REVIEW && standing->reviewer)
		return VERDICT_ALLOWED; /* wherever else they stand: who joins a group of their charge keeps its cases */
	if (is_hidden(standing))
		return VERDICT_HIDDEN;
	int verdict = in_group[capability].verdict[position_of(standing)];

	if (verdict != C)
		return (enum verdict)verdict;
	return condition_holds(capability, standing) ? VERDICT_ALLOWED : VERDICT_FORBIDDEN;
}

bool capability_is_in_group(enum capability capability)
{
	return capability >= CAN_SEE_GROUP && capability < CAPABILITY_COUNT;
}

const char *capability_name(enum capability capability)
{
	return capability_is_in_group(capability) ? in_group[capability].name : site[capability].name;
}
