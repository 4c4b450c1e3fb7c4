/* One record of an archive as an article that people can read. Tables say what is shown and how. */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "archive/sheet.h"
#include "base/text.h"
#include "base/words.h"
#include "domain/reaction.h"
#include "text/markdown.h"

/* Technical values: whoever needs them finds them in donnees/. The text itself is shown from its tree. */
static const char *const hidden[] = { "member",     "author",   "id",     "tree",      "body",
	                              "sha256",     "leaf",     "digest", "bundle",    "part",
	                              "key",        "route",    "by",     "post",      "comment",
	                              "case",       "request",  "object", "version",   "applicant",
	                              "parent",     "reply_to", "index",  "concerned", "proposed_by",
	                              "decided_by", NULL };
/* "by" names a function in the steps of a case, and is a mere identifier elsewhere. */
static const char *const functions[] = { "self", "animator", "moderator", "desk", "system", NULL };
/* The first of these that is there tells when. */
static const char *const whens[] = { "published_at", "created_at", "at",      "accepted_at", "since",
	                             "starts_on",    "opened_at",  "seen_at", "expires_at",  NULL };

static bool is_when(const char *key)
{
	size_t length = strlen(key);

	return text_position(key, whens) >= 0 ||
	       (length > 3 &&
	        (strcmp(key + length - 3, "_at") == 0 || strcmp(key + length - 3, "_on") == 0)) ||
	       strcmp(key, "powers_until") == 0;
}

static bool is_shown(const char *key, json_t *value)
{
	if (json_is_null(value) || (json_is_array(value) && json_array_size(value) == 0))
		return false;
	if (strcmp(key, "by") == 0)
		return text_position(json_string_value(value), functions) >= 0;
	return text_position(key, hidden) < 0;
}

/* Where the page keeps words for the same values. */
static const struct {
	const char *key, *prefix;
} elsewhere[] = {
	{ "action", "audit" }, { "what", "audit" },  { "reason", "reason" },
	{ "kind", "kind" },    { "label", "label" },
};

/* Words for a value: archive.value.state.published, else those of the page, else NULL. Long
 * values are texts, not names. */
static const char *words_of(struct sheet *s, const char *key, const char *value)
{
	char name[128];

	if (strlen(value) >= 40)
		return NULL;
	snprintf(name, sizeof name, "archive.value.%s.%s", key, value);
	const char *text = word(s->t->language, name);

	for (size_t i = 0; !text && i < sizeof elsewhere / sizeof elsewhere[0]; i++) {
		if (strcmp(elsewhere[i].key, key) != 0)
			continue;
		snprintf(name, sizeof name, "%s.%s", elsewhere[i].prefix, value);
		text = word(s->t->language, name);
	}
	return text;
}

static void put_string(struct sheet *s, const char *key, const char *value)
{
	const char *text = is_when(key) ? NULL : words_of(s, key, value);

	if (is_when(key))
		sheet_date(s, value);
	else
		sheet_text(s, text ? text : value);
}

static void put_fields(struct sheet *s, json_t *object);

/* The counters of a post: only those above zero, each with its name. */
static void put_reactions(struct sheet *s, json_t *list)
{
	bool first = true;

	for (size_t i = 0; reaction_names[i]; i++) {
		long long count = json_integer_value(json_array_get(list, i));
		if (count == 0)
			continue;
		sheet_raw(s, first ? "" : " · ");
		put_string(s, "reaction", reaction_names[i]);
		sheet_raw(s, " ");
		sheet_number(s, count);
		first = false;
	}
	sheet_raw(s, first ? "0" : "");
}

static void put_list(struct sheet *s, json_t *list)
{
	size_t i;
	json_t *item;

	sheet_raw(s, "<ol>");
	json_array_foreach (list, i, item) {
		sheet_raw(s, "<li>");
		put_fields(s, item);
		sheet_raw(s, "</li>");
	}
	sheet_raw(s, "</ol>");
}

static void put_value(struct sheet *s, const char *key, json_t *value)
{
	if (json_is_string(value))
		put_string(s, key, json_string_value(value));
	else if (json_is_integer(value))
		sheet_number(s, json_integer_value(value));
	else if (json_is_boolean(value))
		sheet_word(s, json_is_true(value) ? "archive.yes" : "archive.no");
	else if (json_is_array(value) && strcmp(key, "reactions") == 0)
		put_reactions(s, value);
	else if (json_is_array(value))
		put_list(s, value);
	else if (json_is_object(value) && json_string_value(json_object_get(value, "name")))
		sheet_text(s, json_string_value(json_object_get(value, "name")));
	else if (json_is_object(value))
		put_fields(s, value);
}

static void put_fields(struct sheet *s, json_t *object)
{
	const char *key;
	char name[64];
	json_t *value;

	sheet_raw(s, "<dl>");
	json_object_foreach (object, key, value) {
		if (!is_shown(key, value))
			continue;
		sheet_raw(s, "<dt>");
		snprintf(name, sizeof name, "archive.field.%s", key);
		sheet_word(s, name);
		sheet_raw(s, "</dt><dd>");
		put_value(s, key, value);
		sheet_raw(s, "</dd>");
	}
	sheet_raw(s, "</dl>");
}

static void put_heading(struct sheet *s, json_t *record)
{
	const char *group = json_string_value(json_object_get(json_object_get(record, "group"), "name"));

	sheet_raw(s, "<h2>");
	for (int i = 0; whens[i]; i++) {
		const char *at = json_string_value(json_object_get(record, whens[i]));
		if (at) {
			sheet_date(s, at);
			break;
		}
	}
	if (group) {
		sheet_raw(s, " · ");
		sheet_text(s, group);
	}
	sheet_raw(s, "</h2>");
}

void sheet_record(struct sheet *s, json_t *record)
{
	const json_t *tree = json_object_get(record, "tree");

	sheet_raw(s, "<article>");
	put_heading(s, record);
	if (tree)
		sheet_raw(s, tree_to_html(s->t, tree));
	put_fields(s, record);
	sheet_raw(s, "</article>\n");
}
