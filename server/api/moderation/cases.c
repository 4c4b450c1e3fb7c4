/* The queue: which cases wait, what one case holds, and the decision. */
#include <stdio.h>
#include <string.h>

#include "api/bodies.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/place.h"
#include "api/sight.h"
#include "api/write.h"
#include "base/json.h"
#include "base/text.h"
#include "base/words.h"
#include "queries/charter.h"
#include "queries/moderation.h"

static const char *const case_states[] = { "open", "decided", NULL };

struct case_page {
	const char *state, *group;
	struct cursor after;
	const char *limit;
};
const struct body case_query =
	BODY(struct case_page, PRESET_CHOICE(struct case_page, state, case_states, "open"),
             MAYBE_ID(struct case_page, group), CURSOR(struct case_page, after),
             LIMIT(struct case_page, limit));

struct decision {
	const char *action, *version, *reason, *article, *advice;
};
const struct body decision_body =
	BODY(struct decision, CHOICE(struct decision, action, case_action_names),
             VERSION(struct decision, version), MAYBE_CHOICE(struct decision, reason, moderation_reasons),
             MAYBE_TEXT(struct decision, article, 0, 60), MAYBE_TEXT(struct decision, advice, 0, 2000));

/* The animators, or an administrator where there are none. */
static bool decides_members(const struct standing *standing)
{
	return permission_group(CAN_DECIDE_MEMBERS, standing) == VERDICT_ALLOWED;
}

/* A group that is named is asked about: hidden, or seen but not reviewed. */
static bool may_review_group(struct task *t, const struct request *rq, const char *group)
{
	struct request there = *rq;

	if (!group)
		return true;
	if (!place_load_group(t, &there, group))
		return false;
	enum verdict verdict = permission_group(CAN_REVIEW, &there.place.standing);

	return verdict == VERDICT_ALLOWED || decides_members(&there.place.standing) ||
	       task_fail(t, verdict == VERDICT_HIDDEN ? PROBLEM_not_found : PROBLEM_forbidden, NULL);
}

struct reply case_list(struct task *t, const struct request *rq)
{
	const struct case_page *page = rq->query;

	if (!may_review_group(t, rq, page->group))
		return reply_problem(t);
	return sight_list(t, rq,
	                  sql_case_list(rq->me.id, page->state, page->group, page->after.at, page->after.id,
	                                page->limit));
}

/* The reasons that fit this kind of case, and what each needs beside it. */
static void write_reasons(struct json *j, const char *kind)
{
	json_key(j, "reasons");
	json_begin_array(j);
	for (int i = 0; moderation_reasons[i]; i++) {
		if (!moderation_reason_fits(moderation_reasons[i], kind))
			continue;
		json_begin_object(j);
		json_pair(j, "reason", moderation_reasons[i]);
		json_key(j, "needs");
		json_begin_array(j);
		if (!moderation_reason_explains(moderation_reasons[i]))
			json_text(j, "advice");
		json_end(j);
		json_end(j);
	}
	json_end(j);
}

static void write_action(struct json *j, const struct case_rule *rule)
{
	json_begin_object(j);
	json_pair(j, "action", case_action_names[rule->action]);
	json_key(j, "needs");
	json_begin_array(j);
	if (rule->needs_reason)
		json_text(j, "reason");
	if (rule->needs_article)
		json_text(j, "article");
	if (rule->needs_advice)
		json_text(j, "advice");
	json_end(j);
	if (rule->needs_reason)
		write_reasons(j, rule->kind);
	json_pair(j, "confirm", NULL);
	json_end(j);
}

/* What this person may do with this case now: the same table checks the decision. */
static const char *actions_of(struct task *t, const struct place *place)
{
	struct json j = json_open(t, 2048);

	json_begin_array(&j);
	for (int action = 0; action < CASE_ACTION_COUNT; action++) {
		const struct case_rule *rule = moderation_rule(place->case_kind, (enum case_action)action,
		                                               decides_members(&place->standing));
		if (rule && !place->archived &&
		    moderation_now(&place->case_standing, rule->action) == CASE_READY)
			write_action(&j, rule);
	}
	json_end(&j);
	return json_done(&j);
}

struct reply case_show(struct task *t, const struct request *rq)
{
	const char *answer = db_json(t, sql_case_show(rq->place.review_case, language_names[t->language]));

	return reply_json(t, 200, answer ? json_with(t, answer, "actions", actions_of(t, &rq->place)) : NULL);
}

static const struct case_rule *rule_of(struct task *t, const struct request *rq)
{
	const struct decision *in = rq->body;
	enum case_action action = (enum case_action)text_position(in->action, case_action_names);
	const struct case_rule *rule =
		moderation_rule(rq->place.case_kind, action, decides_members(&rq->place.standing));

	if (!rule)
		task_fail_at(t, PROBLEM_invalid_field, "/action", word(t->language, "field.not_a_choice"));
	return rule;
}

static bool says_nothing(const char *text)
{
	return !text || !*text;
}

/* A reason of another kind of case says nothing; one that needs words has them. */
static bool reason_is_right(struct task *t, const struct case_rule *rule, const struct decision *in)
{
	if (rule->needs_reason && !in->reason)
		return task_fail_at(t, PROBLEM_reason_needed, "/reason", NULL);
	if (rule->needs_reason && !moderation_reason_fits(in->reason, rule->kind))
		return task_fail_at(t, PROBLEM_invalid_field, "/reason",
		                    word(t->language, "field.not_a_choice"));
	if (rule->needs_reason && !moderation_reason_explains(in->reason) && says_nothing(in->advice))
		return task_fail_at(t, PROBLEM_reason_needed, "/advice",
		                    word(t->language, "decision.words_needed"));
	return true;
}

/* Who is refused learns why, by which article, and what to do next. */
static bool is_explained(struct task *t, const struct case_rule *rule, const struct decision *in)
{
	if (!reason_is_right(t, rule, in))
		return false;
	if (rule->needs_advice && says_nothing(in->advice))
		return task_fail_at(t, PROBLEM_reason_needed, "/advice",
		                    word(t->language, "decision.advice_needed"));
	if (rule->needs_article && says_nothing(in->article))
		return task_fail_at(t, PROBLEM_reason_needed, "/article",
		                    word(t->language, "decision.article_needed"));
	if (rule->needs_article && !db_json_maybe(t, sql_charter_has_article(in->article)))
		return task_fail_at(t, PROBLEM_invalid_field, "/article",
		                    word(t->language, "field.not_a_choice"));
	return true;
}

static struct sql statement_of(const struct request *rq, const struct case_rule *rule)
{
	const struct decision *in = rq->body;
	const char *me = rq->me.id, *id = rq->place.review_case;

	if (rule->action == CASE_UNDO)
		return sql_case_undo(me, id, in->version, MODERATION_UNDO_TEXT);
	if (rule->next == POST_STATE_COUNT)
		return sql_case_decide_member(me, id, in->version, in->action, in->reason, in->advice);
	struct case_decide_post_in decided = {
		.reviewer = me,
		.case_id = id,
		.version = in->version,
		.action = in->action,
		.next_state = post_state_names[rule->next],
		.reason = in->reason,
		.article = in->article,
		.advice = in->advice,
	};

	return sql_case_decide_post(decided);
}

static enum audit_action trace_action(enum case_action action)
{
	static const enum audit_action names[] = { AUDIT_case_publish,       AUDIT_case_return,
		                                   AUDIT_case_reject,        AUDIT_case_accept_member,
		                                   AUDIT_case_refuse_member, AUDIT_case_undo };

	return names[action];
}

/* Why nothing was done: another's decision is not undone, an old one neither; else somebody was faster. */
static enum problem not_now(const struct request *rq, const char *version)
{
	const struct decision *in = rq->body;
	enum case_action action = (enum case_action)text_position(in->action, case_action_names);
	enum case_now now = moderation_now(&rq->place.case_standing, action);

	if (strcmp(in->version, version) != 0 || action != CASE_UNDO || now == CASE_MOVED)
		return PROBLEM_decided_meanwhile;
	return now == CASE_ANOTHERS ? PROBLEM_forbidden : PROBLEM_too_late;
}

/* The one who came second, or too late, learns who decided, when and how. */
static enum problem what_happened(struct task *t, const struct aftermath *now)
{
	struct json j = json_open(t, 2048);

	json_begin_object(&j);
	json_key(&j, "version");
	json_raw(&j, db_value(&now->row, 0, CASE_NOW_VERSION));
	json_pair(&j, "state", db_value(&now->row, 0, CASE_NOW_STATE));
	json_pair(&j, "decision", db_value(&now->row, 0, CASE_NOW_DECISION));
	json_pair(&j, "by", db_value(&now->row, 0, CASE_NOW_BY));
	json_pair(&j, "at", db_value(&now->row, 0, CASE_NOW_AT));
	json_pair(&j, "why", db_value(&now->row, 0, CASE_NOW_WHY));
	json_end(&j);
	t->extra = json_done(&j);
	return not_now(now->rq, db_value(&now->row, 0, CASE_NOW_VERSION));
}

static struct sql stands(const struct request *rq)
{
	return sql_case_now(rq->place.review_case);
}
static const struct deed deciding = { PROBLEM_decided_meanwhile, .in_place = true, .stands = stands,
	                              .why = what_happened };

/* Why, for the log: the words to the person stay with the case. */
static const char *what_was_said(struct task *t, const struct case_rule *rule, const struct decision *in)
{
	struct change said = change_open(t);

	change_add(&said, "reason", NULL, rule->needs_reason ? in->reason : NULL);
	change_add(&said, "article", NULL, in->article && *in->article ? in->article : NULL);
	return change_done(&said);
}

struct reply case_decide(struct task *t, const struct request *rq)
{
	const struct case_rule *rule = rule_of(t, rq);
	struct reply replayed;

	if (!rule || !is_explained(t, rule, rq->body))
		return reply_problem(t);
	struct trace trace =
		trace_of(rq, trace_action(rule->action), rq->place.review_case, rq->place.case_author);

	trace.change = what_was_said(t, rule, rq->body);

	const char *answer =
		deed_answer(t, rq, &deciding, 201, statement_of(rq, rule), &trace, NULL, &replayed);

	if (replayed.status && replayed.status != 201)
		return replayed;
	if (replayed.status)
		answer = replayed.body;
	const char *next = answer ? db_json_maybe(t, sql_case_next(rq->me.id)) : NULL;

	struct reply reply =
		reply_json(t, 201, answer ? json_with(t, answer, "next", json_of_text(t, next)) : NULL);

	if (replayed.status)
		reply_header(&reply, "Idempotency-Replayed", "true");
	return reply;
}
