/* The permission matrix: capability × roles of the site, capability × role in the group
 * (domain/capability.def). */
#include "domain/permission.h"

#include <stddef.h>

#include "base/text.h"

const char *const role_names[] = { "moderator", "admin", "dpo", "representative", "guest", NULL };
const char *const privacy_names[] = { "open", "closed", "secret", NULL };
const char *const joining_names[] = { "free", "request", "invitation", NULL };

const char *roles_text(struct arena *arena, const char *const *roles)
{
	const char *text = "";

	for (int i = 0; role_names[i]; i++)
		if (roles && text_position(role_names[i], roles) >= 0)
			text = arena_printf(arena, "%s%s%s", text, *text ? " " : "", role_names[i]);
	return text;
}

/* Columns of the site: everybody signed in is EMPLOYEE, or GUEST instead; the others add. */
enum column { EMPLOYEE, GUEST, MODERATOR, ADMINISTRATOR, DPO, REPRESENTATIVE, COLUMNS };
enum grant { NO, YES, AS_SET };

/* Columns of a group: where a person stands in front of it; the last two add to any of the others. */
enum position {
	VISITOR_OPEN,
	VISITOR_CLOSED,
	INVITED_ONLY,
	REQUESTED_OPEN,
	REQUESTED_CLOSED,
	MEMBER,
	ANIMATOR,
	IN_SCOPE,
	ENTERING,
	POSITIONS
};
/* F refuses, A allows, H is 404, as if absent; the others ask one more question of the standing. */
enum cell { F, A, H, BY_RULE, IF_ALL, IF_UNLED, IF_SEEN };
/* What becomes of it in a group that is closed for writing. */
enum closing { ENDS, STAYS };

/* A line of capability.def. */
struct line {
	const char *name;
	enum acting acting;
	enum whose whose;
	enum closing closing;
	unsigned char granted[COLUMNS], cells[POSITIONS];
};

static const struct line lines[CAPABILITY_COUNT] = {
#define SITE(name, acting, ...)                                                                              \
	[name] = { #name, AS_##acting, OF_ANYBODY, STAYS, .granted = { __VA_ARGS__ } },
#define IN_GROUP(name, acting, whose, closing, ...)                                                          \
	[name] = { #name, AS_##acting, OF_##whose, closing, .cells = { __VA_ARGS__ } },
#include "domain/capability.def"
#undef SITE
#undef IN_GROUP
};

/* What is no capability has the line of CAN_NOTHING, which refuses everything. */
static const struct line *line_of(enum capability capability)
{
	return &lines[capability > CAN_NOTHING && capability < CAPABILITY_COUNT ? capability : CAN_NOTHING];
}

/* Which role opens which column besides the first two. */
static const struct {
	enum site_role role;
	enum column column;
} added[] = { { ROLE_MODERATOR, MODERATOR },
	      { ROLE_ADMIN, ADMINISTRATOR },
	      { ROLE_DPO, DPO },
	      { ROLE_REPRESENTATIVE, REPRESENTATIVE } };

static bool grants(unsigned char grant, bool setting)
{
	return grant == YES || (grant == AS_SET && setting);
}

enum verdict permission_site(enum capability capability, unsigned roles, bool admin_handles_requests)
{
	const unsigned char *granted = line_of(capability)->granted;
	bool allowed = grants(granted[roles & ROLE_GUEST ? GUEST : EMPLOYEE], admin_handles_requests);

	for (size_t i = 0; i < sizeof added / sizeof added[0]; i++)
		if (roles & added[i].role)
			allowed = allowed || grants(granted[added[i].column], admin_handles_requests);
	return allowed ? VERDICT_ALLOWED : VERDICT_FORBIDDEN;
}

static enum position position_of(const struct standing *s)
{
	if (s->membership == MEMBERSHIP_MEMBER)
		return s->animator ? ANIMATOR : MEMBER;
	if (s->enters && s->membership == MEMBERSHIP_NONE)
		return VISITOR_CLOSED; /* a secret one is seen, and invites nobody by that */
	/* a guest who is not a member yet sees what they are invited to, and reads nothing of it */
	if (s->privacy == PRIVACY_SECRET || (s->roles & ROLE_GUEST))
		return INVITED_ONLY;
	if (s->membership == MEMBERSHIP_REQUESTED)
		return s->privacy == PRIVACY_OPEN ? REQUESTED_OPEN : REQUESTED_CLOSED;
	return s->privacy == PRIVACY_OPEN ? VISITOR_OPEN : VISITOR_CLOSED;
}

/* Who is in a group cannot join it; one had to ask, and now one need not. */
static bool joins_by_rule(const struct standing *s)
{
	if (s->membership == MEMBERSHIP_REQUESTED)
		return s->joining == JOINING_FREE;
	return s->joining != JOINING_INVITATION || s->membership == MEMBERSHIP_INVITED;
}

static bool everyone_posts(const struct standing *s)
{
	return s->everyone_may_post;
}

static bool administers_what_is_seen(const struct standing *s)
{
	return (s->roles & ROLE_ADMIN) && s->privacy != PRIVACY_SECRET;
}

/* A group that has no animator left may be helped by an administrator, unless it is secret. */
static bool helps_unled(const struct standing *s)
{
	return administers_what_is_seen(s) && !s->group_has_animator;
}

static bool (*const conditions[])(const struct standing *) = { [BY_RULE] = joins_by_rule,
	                                                       [IF_ALL] = everyone_posts,
	                                                       [IF_UNLED] = helps_unled,
	                                                       [IF_SEEN] = administers_what_is_seen };

static enum verdict verdict_of(unsigned char cell, const struct standing *s)
{
	if (cell == A || cell == H)
		return cell == A ? VERDICT_ALLOWED : VERDICT_HIDDEN;
	return cell != F && conditions[cell](s) ? VERDICT_ALLOWED : VERDICT_FORBIDDEN;
}

/* What a person may not even know of. */
static bool is_hidden(const struct standing *s)
{
	bool outside =
		s->membership != MEMBERSHIP_MEMBER && s->membership != MEMBERSHIP_INVITED && !s->enters;

	return outside && (s->privacy == PRIVACY_SECRET || (s->roles & ROLE_GUEST));
}

/* Who moderates a group of their charge keeps its cases wherever else they stand; one's own texts are
 * known wherever they are. */
enum verdict permission_group(enum capability capability, const struct standing *standing)
{
	const struct line *line = line_of(capability);

	if (standing->reviewer && verdict_of(line->cells[IN_SCOPE], standing) == VERDICT_ALLOWED)
		return VERDICT_ALLOWED;
	if (standing->enters && verdict_of(line->cells[ENTERING], standing) == VERDICT_ALLOWED)
		return VERDICT_ALLOWED;
	if (is_hidden(standing) && line->whose != OF_AUTHOR)
		return VERDICT_HIDDEN;
	return verdict_of(line->cells[position_of(standing)], standing);
}

bool capability_is_in_group(enum capability capability)
{
	return capability >= CAN_SEE_GROUP && capability < CAPABILITY_COUNT;
}

const char *capability_name(enum capability capability)
{
	return line_of(capability)->name;
}

enum acting capability_acting(enum capability capability)
{
	return line_of(capability)->acting;
}

enum whose capability_whose(enum capability capability)
{
	return line_of(capability)->whose;
}

bool capability_outlives_group(enum capability capability)
{
	return line_of(capability)->closing == STAYS;
}
