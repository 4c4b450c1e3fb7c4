/* Reads and writes the leaf of the audit log. */
#include "audit/log/leaf.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"

/* What is left to read. */
struct reader {
	const char *at;
	size_t left;
};

static bool take(struct reader *in, const char *literal)
{
	size_t length = strlen(literal);

	if (in->left < length || memcmp(in->at, literal, length) != 0)
		return false;
	in->at += length;
	in->left -= length;
	return true;
}

static bool is_code(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

bool leaf_code_valid(const char *code)
{
	size_t length = strlen(code);

	for (size_t i = 0; i < length; i++)
		if (!is_code(code[i]))
			return false;
	return length >= 1 && length <= LEAF_PURPOSE && code[0] >= 'a' && code[0] <= 'z';
}

/* A code and the quote that ends it. `out` has room for LEAF_PURPOSE + 1. */
static bool take_code(struct reader *in, char out[LEAF_PURPOSE + 1])
{
	size_t length = 0;

	while (length < in->left && length < LEAF_PURPOSE && is_code(in->at[length]))
		length++;
	memcpy(out, in->at, length);
	out[length] = '\0';
	in->at += length;
	in->left -= length;
	return leaf_code_valid(out) && take(in, "\"");
}

/* A day and time that exist: PostgreSQL must be able to read what the sequencer hands on. */
static bool is_time(const char at[LEAF_TIME + 1])
{
	struct moment moment;

	return moment_read(at, &moment) && moment.day.year >= 2000;
}

static bool take_time(struct reader *in, char out[LEAF_TIME + 1])
{
	if (in->left < LEAF_TIME)
		return false;
	memcpy(out, in->at, LEAF_TIME);
	out[LEAF_TIME] = '\0';
	in->at += LEAF_TIME;
	in->left -= LEAF_TIME;
	return is_time(out) && take(in, "\"");
}

static bool take_digest(struct reader *in, struct leaf *leaf)
{
	const size_t length = SHA256_HEX - 1;

	if (leaf->digest_count == LEAF_DIGESTS || in->left < length)
		return false;
	for (size_t i = 0; i < length; i++)
		if (!(in->at[i] >= '0' && in->at[i] <= '9') && !(in->at[i] >= 'a' && in->at[i] <= 'f'))
			return false;
	memcpy(leaf->digests[leaf->digest_count], in->at, length);
	leaf->digests[leaf->digest_count++][length] = '\0';
	in->at += length;
	in->left -= length;
	return take(in, "\"");
}

static bool take_digests(struct reader *in, struct leaf *leaf)
{
	if (!take(in, "\"sd\":{"))
		return false;
	leaf->has_actor = take(in, "\"a\":\"");
	if (leaf->has_actor && !(take_digest(in, leaf) && take(in, ",")))
		return false;
	if (!take(in, "\"s\":["))
		return false;
	if (take(in, "]"))
		return true;
	do {
		if (!take(in, "\"") || !take_digest(in, leaf))
			return false;
	} while (take(in, ","));
	return take(in, "]");
}

/* A number as it is written once: from 1 on, without a zero in front. */
static bool take_count(struct reader *in, long *count)
{
	*count = 0;
	if (in->left == 0 || *in->at == '0')
		return false;
	for (; in->left > 0 && *in->at >= '0' && *in->at <= '9'; in->at++, in->left--) {
		*count = 10 * *count + (*in->at - '0');
		if (*count > LEAF_COUNT)
			return false;
	}
	return *count > 0 && take(in, ",");
}

static bool class_fits(enum audit_action action, const char *class)
{
	return strcmp(audit_class_name(audit_action_class(action)), class) == 0;
}

bool leaf_formed(const char *bytes, size_t length, struct leaf *leaf)
{
	struct reader in = { bytes, length };

	*leaf = (struct leaf){ 0 };
	if (length > LEAF_BYTES || !take(&in, "{\"act\":\"") || !take_code(&in, leaf->name))
		return false;
	leaf->action = audit_action_from(leaf->name);
	if (!take(&in, ",\"at\":\"") || !take_time(&in, leaf->at))
		return false;
	if (!take(&in, ",\"cls\":\"") || !take_code(&in, leaf->class) || !take(&in, ","))
		return false;
	if (leaf->action != AUDIT_none && !class_fits(leaf->action, leaf->class))
		return false;
	if (take(&in, "\"cnt\":") && !take_count(&in, &leaf->count))
		return false;
	if (take(&in, "\"prp\":\"") && !(take_code(&in, leaf->purpose) && take(&in, ",")))
		return false;
	return take_digests(&in, leaf) && take(&in, "},\"v\":1}") && in.left == 0;
}

bool leaf_read(const char *bytes, size_t length, struct leaf *leaf)
{
	return leaf_formed(bytes, length, leaf) && leaf->action != AUDIT_none;
}

/* Adds a piece, or sets *length beyond the room when it does not fit. */
static void add(char out[LEAF_BYTES + 1], size_t *length, const char *before, const char *text,
                const char *after)
{
	size_t room = *length <= LEAF_BYTES ? LEAF_BYTES + 1 - *length : 0;
	int written = snprintf(room ? out + *length : NULL, room, "%s%s%s", before, text, after);

	*length += (size_t)written;
}

size_t leaf_write(const struct leaf *leaf, char out[LEAF_BYTES + 1])
{
	size_t length = 0;
	int first = leaf->has_actor ? 1 : 0;
	char count[24];

	add(out, &length, "{\"act\":\"", audit_action_name(leaf->action), "\"");
	add(out, &length, ",\"at\":\"", leaf->at, "\"");
	add(out, &length, ",\"cls\":\"", audit_class_name(audit_action_class(leaf->action)), "\"");
	if (leaf->count > 0) {
		snprintf(count, sizeof count, "%ld", leaf->count);
		add(out, &length, ",\"cnt\":", count, "");
	}
	if (leaf->purpose[0])
		add(out, &length, ",\"prp\":\"", leaf->purpose, "\"");
	add(out, &length, ",\"sd\":{", "", "");
	if (leaf->has_actor)
		add(out, &length, "\"a\":\"", leaf->digests[0], "\",");
	add(out, &length, "\"s\":[", "", "");
	for (int i = first; i < leaf->digest_count; i++)
		add(out, &length, i > first ? ",\"" : "\"", leaf->digests[i], "\"");
	add(out, &length, "]},\"v\":1}", "", "");
	return length <= LEAF_BYTES ? length : 0;
}

void leaf_digest(const char *bundle, size_t length, char out[SHA256_HEX])
{
	static const char domain[] = "disclosure-v1\n";
	unsigned char hash[SHA256_BYTES];

	sha256_pair(domain, sizeof domain - 1, bundle, length, hash);
	text_hex(hash, sizeof hash, out);
}
