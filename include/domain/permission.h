/*
 * Who may do what: capability × (roles of the site, role in the group), one line a capability in
 * domain/capability.def. Pure. What is no capability is refused, lives in no group that is closed for
 * writing, and is nobody's to act by.
 */
#ifndef PARVIS_DOMAIN_PERMISSION_H
#define PARVIS_DOMAIN_PERMISSION_H

#include <stdbool.h>

#include "base/arena.h"

/* Starts at 1: a forgotten column grants nothing. */
enum capability {
	CAN_NOTHING,
#define SITE(name, ...)     name,
#define IN_GROUP(name, ...) name,
#include "domain/capability.def"
#undef SITE
#undef IN_GROUP
	CAPABILITY_COUNT
};

/* In which capacity somebody acts by it, as far as the capability tells (api/write.c asks for the rest). */
enum acting { AS_NOBODY, AS_SELF, AS_ADMIN, AS_DPO, AS_REVIEWER, AS_ANIMATOR };
/* Whose it is beside what the matrix says: only for the author of the text; not for
 * the author of the case. */
enum whose { OF_NOBODY, OF_ANYBODY, OF_AUTHOR, OF_REVIEWER };

/* Roles of the site, as bits: a member may hold several. Everybody signed in is an employee unless guest. */
enum site_role { ROLE_MODERATOR = 1, ROLE_ADMIN = 2, ROLE_DPO = 4, ROLE_REPRESENTATIVE = 8, ROLE_GUEST = 16 };
extern const char *const role_names[]; /* "moderator", … in that order, NULL-terminated */
/* The roles of a list, NULL-terminated or NULL, in the order of role_names: "moderator admin". */
const char *roles_text(struct arena *arena, const char *const *roles);

enum privacy { PRIVACY_OPEN, PRIVACY_CLOSED, PRIVACY_SECRET };
enum joining { JOINING_FREE, JOINING_REQUEST, JOINING_INVITATION };
enum membership { MEMBERSHIP_NONE, MEMBERSHIP_REQUESTED, MEMBERSHIP_INVITED, MEMBERSHIP_MEMBER };
/* The names that they have in the database and in JSON, in the order of the enums, NULL-terminated. */
extern const char *const privacy_names[];
extern const char *const joining_names[];

/* What is known of a person in front of a group. */
struct standing {
	unsigned roles; /* of the site */
	enum privacy privacy;
	enum membership membership;
	bool animator; /* holds a mandate here and is a member */
	bool reviewer; /* moderator with this group in scope, member or not */
	bool enters;   /* reads for a time, because a second person said yes */
	bool group_has_animator;
	bool everyone_may_post; /* posting = all */
	enum joining joining;
};

enum verdict { VERDICT_FORBIDDEN, VERDICT_ALLOWED, VERDICT_HIDDEN };

/* For capabilities of the site. admin_handles_requests: for now (struct me). */
enum verdict permission_site(enum capability capability, unsigned roles, bool admin_handles_requests);
/* For capabilities in a group; whose it is beside that is for the caller to ask. */
enum verdict permission_group(enum capability capability, const struct standing *standing);
/* "CAN_POST". */
const char *capability_name(enum capability capability);
bool capability_is_in_group(enum capability capability);
enum acting capability_acting(enum capability capability);
enum whose capability_whose(enum capability capability); /* OF_ANYBODY for one of the site */
/* Whether it can be used in a group that is closed for writing. */
bool capability_outlives_group(enum capability capability);

#endif
