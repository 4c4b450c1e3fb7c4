/* Who may do what: one matrix of capability × (roles of the site, role in the group). Pure. Source: design core 4. */
#ifndef PARVIS_DOMAIN_PERMISSION_H
#define PARVIS_DOMAIN_PERMISSION_H

#include <stdbool.h>

/* Starts at 1: a forgotten column grants nothing. */
enum capability {
	CAN_ENTER = 1,
	CAN_OWN_DATA,
	CAN_TAKE_PART,
	CAN_CREATE_GROUP,
	CAN_MANAGE_MEMBERS,
	CAN_MANAGE_CHARTER,
	CAN_HANDLE_REQUESTS,
	CAN_READ_AUDIT,
	CAN_READ_CHECKPOINTS,
	CAN_READ_FIGURES,
	/* in a group, or in what belongs to one */
	CAN_SEE_GROUP,
	CAN_READ_GROUP,
	CAN_JOIN,
	CAN_POST,
	CAN_COMMENT,
	CAN_OWN_POST,
	CAN_REVIEW,
	CAN_DECIDE_MEMBERS,
	CAN_EDIT_GROUP,
	CAN_READ_GROUP_FIGURES,
	CAPABILITY_COUNT
};

/* Roles of the site, as bits: a member may hold several. Everybody signed in is an employee unless guest. */
enum site_role { ROLE_MODERATOR = 1, ROLE_ADMIN = 2, ROLE_DPO = 4, ROLE_REPRESENTATIVE = 8, ROLE_GUEST = 16 };
extern const char *const role_names[]; /* "moderator", … in that order, NULL-terminated */

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
	bool group_has_animator;
	bool everyone_may_post; /* posting = all */
	enum joining joining;
};

enum verdict { VERDICT_ALLOWED, VERDICT_FORBIDDEN, VERDICT_HIDDEN };

/* For capabilities of the site. admin_handles_requests is the setting of that name. */
enum verdict permission_site(enum capability capability, unsigned roles, bool admin_handles_requests);
/* For capabilities in a group. */
enum verdict permission_group(enum capability capability, const struct standing *standing);
/* "CAN_POST". */
const char *capability_name(enum capability capability);
bool capability_is_in_group(enum capability capability);

#endif
