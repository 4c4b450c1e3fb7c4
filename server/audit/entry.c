/* Makes the leaf and the bundles of an audit entry before the statement runs. */
#include "audit/entry.h"

#include <string.h>

#include "audit/log/leaf.h"
#include "base/id.h"
#include "base/json.h"
#include "base/text.h"

enum { SALT_BYTES = 16, CHANGE_BYTES = 1536, BUNDLE_BYTES = CHANGE_BYTES + 512, BUNDLES = LEAF_DIGESTS };

_Static_assert(LEAF_DIGESTS == 1 + TRACE_SUBJECTS, "a leaf has room for the actor and every subject");

struct change change_open(struct task *t)
{
	struct change change = { .task = t, .json = json_open(t, CHANGE_BYTES) };

	json_begin_object(&change.json);
	return change;
}

static void put(struct change *change, const char *what, const char *from, const char *to)
{
	change->any = true;
	json_key(&change->json, what);
	json_begin_array(&change->json);
	json_text(&change->json, from);
	json_text(&change->json, to);
	json_end(&change->json);
}

void change_add(struct change *change, const char *what, const char *from, const char *to)
{
	if (to && !(from && strcmp(from, to) == 0))
		put(change, what, from, to);
}

void change_mark(struct change *change, const char *what, bool changed)
{
	if (changed)
		put(change, what, NULL, NULL);
}

const char *change_done(struct change *change)
{
	json_end(&change->json);
	return change->any ? json_done(&change->json) : NULL;
}

/* The disclosures as they grow; the columns of the tail. */
struct bundles {
	int count;
	const char *digests[BUNDLES], *parts[BUNDLES], *owners[BUNDLES], *bundles[BUNDLES];
};

static void pair_if(struct json *j, const char *key, const char *value)
{
	if (value)
		json_pair(j, key, value);
}

/* [salt, part, {…}]. Without the salt, anybody could guess the person behind a digest
 * from the list of members. */
static const char *bundle_text(struct task *t, const struct trace *trace, const char *part, const char *owner)
{
	unsigned char salt[SALT_BYTES];
	char hex[2 * SALT_BYTES + 1];
	bool is_actor = part[0] == 'a';
	struct json j = json_open(t, BUNDLE_BYTES);

	random_fill(salt, sizeof salt);
	text_hex(salt, sizeof salt, hex);
	json_begin_array(&j);
	json_text(&j, hex);
	json_text(&j, part);
	json_begin_object(&j);
	pair_if(&j, "actor", is_actor ? owner : NULL);
	pair_if(&j, "function", is_actor ? trace->function : NULL);
	pair_if(&j, "object", trace->object);
	if (trace->change) {
		json_key(&j, "change");
		json_raw(&j, trace->change);
	}
	pair_if(&j, "subject", is_actor ? NULL : owner);
	json_end(&j);
	json_end(&j);
	return json_done(&j);
}

static bool add_bundle(struct task *t, const struct trace *trace, const char *part, const char *owner,
                       struct bundles *b, struct leaf *leaf)
{
	const char *text = bundle_text(t, trace, part, owner);

	if (!text)
		return task_fail(t, PROBLEM_unexpected, NULL);
	char *digest = leaf->digests[leaf->digest_count++];

	leaf_digest(text, strlen(text), digest);
	b->digests[b->count] = digest;
	b->parts[b->count] = part;
	b->owners[b->count] = owner;
	b->bundles[b->count++] = text;
	return true;
}

/* A person named twice is concerned once. */
static bool named_before(const struct trace *trace, int position)
{
	for (int i = 0; i < position; i++)
		if (strcmp(trace->subjects[i], trace->subjects[position]) == 0)
			return true;
	return false;
}

static bool add_bundles(struct task *t, const struct trace *trace, struct bundles *b, struct leaf *leaf)
{
	leaf->has_actor = trace->actor != NULL;
	if (trace->actor && !add_bundle(t, trace, "a", trace->actor, b, leaf))
		return false;
	for (int i = 0; i < TRACE_SUBJECTS && trace->subjects[i]; i++)
		if (!named_before(trace, i) && !add_bundle(t, trace, "s", trace->subjects[i], b, leaf))
			return false;
	return true;
}

/* Whom it concerns would read it as an act of their own. */
static bool is_passed_off(const struct trace *trace)
{
	bool as_self = trace->actor && trace->function && strcmp(trace->function, "self") == 0;

	for (int i = 0; as_self && i < TRACE_SUBJECTS && trace->subjects[i]; i++)
		if (strcmp(trace->subjects[i], trace->actor) != 0)
			return true;
	return false;
}

static bool begin_leaf(struct task *t, const struct trace *trace, struct leaf *leaf)
{
	*leaf = (struct leaf){ .action = trace->action, .count = trace->count };
	memcpy(leaf->at, t->now_text, LEAF_TIME);
	if (!trace->purpose)
		return true;
	if (!leaf_code_valid(trace->purpose))
		return task_fail_at(t, PROBLEM_invalid_field, "/purpose", NULL);
	memcpy(leaf->purpose, trace->purpose, strlen(trace->purpose));
	return true;
}

static const char *leaf_hex(struct task *t, const struct leaf *leaf)
{
	char text[LEAF_BYTES + 1];
	size_t length = leaf_write(leaf, text);

	if (length == 0) {
		task_fail(t, PROBLEM_unexpected, NULL);
		return NULL;
	}
	char *hex = arena_alloc(&t->arena, 2 * length + 1);

	text_hex(text, length, hex);
	return hex;
}

bool entry_fill(struct task *t, const struct trace *trace, struct db_tail *tail)
{
	struct bundles b = { 0 };
	struct leaf leaf;

	if (trace->action == AUDIT_none)
		return true;
	if (is_passed_off(trace))
		return task_fail(t, PROBLEM_unexpected, NULL);
	if (!begin_leaf(t, trace, &leaf) || !add_bundles(t, trace, &b, &leaf))
		return false;
	tail->leaf = leaf_hex(t, &leaf);
	tail->digests = db_array(t, b.digests, b.count);
	tail->parts = db_array(t, b.parts, b.count);
	tail->owners = db_array(t, b.owners, b.count);
	tail->bundles = db_array(t, b.bundles, b.count);
	return tail->leaf != NULL;
}
