/* Where a post starts, where it may go, and which actions a case allows. Pure.
 * Source: design core 5 and 6. */
#ifndef PARVIS_DOMAIN_MODERATION_H
#define PARVIS_DOMAIN_MODERATION_H

#include <stdbool.h>

/* Same names and order as the type post_state of the database; tests/sql compares them. */
enum post_state {
	POST_DRAFT,
	POST_SCHEDULED,
	POST_PENDING,
	POST_RETURNED,
	POST_PUBLISHED,
	POST_HIDDEN,
	POST_REJECTED,
	POST_ARCHIVED,
	POST_DELETED,
	POST_STATE_COUNT
};
extern const char *const post_state_names[POST_STATE_COUNT + 1]; /* NULL-terminated */

enum approval { APPROVAL_NONE, APPROVAL_FIRST_POST, APPROVAL_ALL, APPROVAL_PARTNERS, APPROVAL_COUNT };
extern const char *const approval_names[APPROVAL_COUNT + 1];

/* What decides where a text starts. */
struct author_standing {
	bool animator, guest, has_published_here;
};
enum post_state moderation_first_state(enum approval approval, const struct author_standing *author);

/* Why it is held, as review_case.reason: "group_approval", "first_post", "partner". */
const char *moderation_hold_reason(enum approval approval);

/* What an author may do with their own post. */
enum post_action { POST_EDIT, POST_SUBMIT, POST_WITHDRAW, POST_DELETE };
bool moderation_author_may(enum post_state state, enum post_action action);

/*
 * Seconds during which whoever decided may undo it, and after which a decision takes effect and is told: what
 * is undone was never seen at any exit. One constant for both.
 */
enum { MODERATION_UNDO_SECONDS = 30 };
#define MODERATION_UNDO_TEXT "30" /* the same for statements; a unit test compares them */

enum case_action {
	CASE_PUBLISH,
	CASE_RETURN,
	CASE_REJECT,
	CASE_ACCEPT_MEMBER,
	CASE_REFUSE_MEMBER,
	CASE_UNDO,
	CASE_ACTION_COUNT
};
extern const char *const case_action_names[CASE_ACTION_COUNT + 1];
extern const char *const moderation_reasons[]; /* NULL-terminated, of texts and of requests to join */
/* Whether a reason is one of those that are given on this kind of case ("held_post" or "membership"). */
bool moderation_reason_fits(const char *reason, const char *kind);
/* Whether it says enough by itself; else some words must stand beside it. */
bool moderation_reason_explains(const char *reason);

struct case_rule {
	enum case_action action;
	const char *kind;     /* "held_post" or "membership" */
	enum post_state next; /* of the post, for held_post; POST_STATE_COUNT for membership */
	bool needs_reason, needs_advice, needs_article;
	bool animators_only;
};
/* The rule of an action on a kind of case, for a reviewer who is or is not animator there; NULL
 * when it is not theirs. */
const struct case_rule *moderation_rule(const char *kind, enum case_action action, bool animator);

/* Where a case stands for the person who asks. */
struct case_standing {
	const char *state;   /* "open", "decided" or "withdrawn" */
	bool mine;           /* decided by this person */
	bool untold;         /* the decision has not taken effect yet */
	int seconds_decided; /* since the decision */
};
enum case_now { CASE_READY, CASE_MOVED, CASE_ANOTHERS, CASE_TOO_LATE };
/* Whether an action can be taken as the case stands: what is open is decided, what was decided just now is
 * undone by whoever did.
 */
enum case_now moderation_now(const struct case_standing *standing, enum case_action action);

#endif
