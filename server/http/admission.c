/* The rules that a request's head must keep, as tables and pure functions. */
#include "http/admission.h"

#include <string.h>
#include <strings.h>

#include "base/origin.h"
#include "base/text.h"

const char admission_methods[] = "GET, HEAD, POST, PUT, PATCH, DELETE";
static const char *const methods[] = { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", NULL };

/* Refused when repeated; the first counts; repeated, too long or of strange bytes, it is
 * as if it were not there. */
enum repetition { ONCE = 1, FIRST, WAIVED };
/* stands for the last of these while fields are read: by its place, not its bytes */
static const char waived[] = "waived";

/* The fields that mean something to us: where their value goes, how long it may be,
 * what a second one means. */
static const struct {
	const char *name;
	size_t place, longest;
	enum repetition repetition;
} known[] = {
#define FIELD(name, member, longest, repetition)                                                             \
	{                                                                                                    \
		name, offsetof(struct http_request, member), longest, repetition                             \
	}
	FIELD("Host", host, 255, ONCE),
	/* of any bytes: every program of this host's name writes into it */
	FIELD("Cookie", cookie, 8192, ONCE),
	FIELD("Origin", origin, 512, ONCE),
	FIELD("Content-Type", content_type, 255, ONCE),
	FIELD("Idempotency-Key", idempotency_key, 128, ONCE),
	FIELD("Sec-Fetch-Site", fetch_site, 32, ONCE),
	FIELD("Sec-Fetch-Mode", fetch_mode, 32, ONCE),
	FIELD("Sec-Fetch-Dest", fetch_dest, 32, ONCE),
	/* who asks for less may be given all (RFC 9110 13.1.2, 14.2) */
	FIELD("If-None-Match", if_none_match, 1024, WAIVED),
	FIELD("Range", range, 255, WAIVED),
	FIELD("If-Range", if_range, 255, WAIVED),
	FIELD("User-Agent", user_agent, 1024, ONCE),
	FIELD("Accept", accept, 1024, FIRST),
	FIELD("Accept-Language", accept_language, 1024, FIRST),
	FIELD("Accept-Encoding", accept_encoding, 1024, FIRST),
#undef FIELD
};
enum { COOKIES = 100, KNOWN = sizeof known / sizeof known[0] };

static const char **place_of(struct http_request *rq, int i)
{
	return (const char **)((char *)rq + known[i].place);
}

static bool is_token(const char *name)
{
	static const char others[] = "!#$%&'*+-.^_`|~";
	const char *c = name;

	for (; *c; c++)
		if (!((*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || (*c >= '0' && *c <= '9') ||
		      strchr(others, *c)))
			return false;
	return c != name;
}

static bool is_clean(const char *value)
{
	for (; *value; value++)
		if (((unsigned char)*value < 0x20 && *value != '\t') || *value == 0x7f)
			return false;
	return true;
}

bool admission_length(const char *value, uint64_t *length)
{
	uint64_t number = 0;
	const char *c = value;

	for (; *c >= '0' && *c <= '9'; c++) {
		if (number > UINT64_MAX / 10 - 10)
			return false;
		number = number * 10 + (uint64_t)(*c - '0');
	}
	*length = number;
	return c != value && *c == '\0';
}

static size_t count_of(const char *text, char wanted)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == wanted;
	return count;
}

bool admission_cookies(const char *value)
{
	return count_of(value, ';') < COOKIES;
}

void admission_split(char *target, struct head *head)
{
	char *mark = strchr(target, '?');
	bool secure;

	if (mark)
		*mark = '\0';
	head->authority = NULL;
	head->query = mark ? mark + 1 : "";
	size_t scheme = origin_scheme(target, &secure), length = strcspn(target + scheme, "/");

	head->path = scheme == 0 ? target : target[scheme + length] == '/' ? target + scheme + length : "/";
	if (scheme == 0)
		return;
	memmove(target, target + scheme, length); /* away from the path, so that it can end with a NUL */
	target[length] = '\0';
	head->authority = target;
}

/* Exactly one way of delimiting the body, or none. */
static bool read_framing(const struct head *head, struct framing *framing)
{
	int lengths = 0, encodings = 0;

	*framing = (struct framing){ 0 };
	for (int i = 0; i < head->count; i++) {
		const struct http_header *field = &head->fields[i];

		if (strcasecmp(field->name, "Content-Length") == 0) {
			lengths++;
			if (!admission_length(field->value, &framing->length))
				return false;
		} else if (strcasecmp(field->name, "Transfer-Encoding") == 0) {
			encodings++;
			if (strcasecmp(field->value, "chunked") != 0)
				return false;
		}
	}
	framing->chunked = encodings == 1;
	return lengths + encodings <= 1 && (encodings == 0 || strcmp(head->version, "HTTP/1.1") == 0);
}

static enum problem keep_known(struct http_request *rq, const struct http_header *field)
{
	for (int i = 0; i < KNOWN; i++) {
		if (strcasecmp(field->name, known[i].name) != 0)
			continue;
		const char **place = place_of(rq, i);
		bool repeated = **place != '\0', too_long = strlen(field->value) > known[i].longest;

		if (known[i].repetition == WAIVED) {
			*place = repeated || too_long || !text_is_utf8(field->value, strlen(field->value))
			                 ? waived
			                 : field->value;
			continue;
		}
		if (repeated && known[i].repetition == ONCE)
			return PROBLEM_bad_request;
		if (too_long || (place == &rq->cookie && !admission_cookies(field->value)))
			return PROBLEM_headers_too_large;
		if (place != &rq->cookie && !text_is_utf8(field->value, strlen(field->value)))
			return PROBLEM_bad_request;
		if (!repeated)
			*place = field->value;
	}
	return PROBLEM_none;
}

struct http_request http_nothing_asked(void)
{
	struct http_request rq = { .method = "", .path = "", .query = "", .body = "", .address = "" };

	for (int i = 0; i < KNOWN; i++)
		*place_of(&rq, i) = "";
	return rq;
}

/* A part without its condition might be of another version: without either, there is no part. */
static void waive(struct http_request *rq)
{
	if (rq->range == waived || rq->if_range == waived)
		rq->range = rq->if_range = "";
	if (rq->if_none_match == waived)
		rq->if_none_match = "";
}

static enum problem read_fields(const struct head *head, struct http_request *rq)
{
	enum problem problem = PROBLEM_none;
	int hosts = 0;

	for (int i = 0; i < head->count; i++) {
		const struct http_header *field = &head->fields[i];

		if (!is_token(field->name) || !is_clean(field->value))
			return PROBLEM_bad_request;
		problem = problem == PROBLEM_none ? keep_known(rq, field) : problem;
		hosts += strcasecmp(field->name, "Host") == 0;
	}
	struct authority host;
	bool well = hosts == 1 && authority_read(rq->host, &host) &&
	            (!head->authority || authority_read(head->authority, &host));

	waive(rq);
	if (head->authority)
		rq->host = head->authority; /* whatever the field says (RFC 9112 3.2.2) */
	return well ? problem : PROBLEM_bad_request;
}

bool admission_target_too_long(const char *target)
{
	int arguments = 0;
	size_t length = 0;

	for (; target[length]; length++)
		arguments += target[length] == '&';
	return length > TARGET_BYTES || arguments > TARGET_ARGUMENTS;
}

/* Decoding must give clean text and the same segments: an escaped slash or backslash would mean another
 * path to somebody else. */
static bool decodes_to_the_same(const char *path)
{
	char decoded[TARGET_BYTES + 1];

	if (strlen(path) > TARGET_BYTES)
		return false;
	memcpy(decoded, path, strlen(path) + 1);
	return text_percent_decode(decoded) && text_is_utf8(decoded, strlen(decoded)) && is_clean(decoded) &&
	       count_of(decoded, '/') == count_of(path, '/') && !strchr(decoded, '\\');
}

/* "." and ".." as a whole segment, also when written with %2e. */
static bool is_dot_segment(const char *segment, size_t length)
{
	size_t dots = 0;

	for (size_t i = 0; i < length; dots++) {
		if (segment[i] == '.')
			i++;
		else if (length - i >= 3 && strncasecmp(segment + i, "%2e", 3) == 0)
			i += 3;
		else
			return false;
	}
	return dots == 1 || dots == 2;
}

bool admission_path(const char *path)
{
	if (*path != '/' || strpbrk(path, " #") || !decodes_to_the_same(path))
		return false;
	for (const char *segment = path + 1;; segment++) {
		size_t length = strcspn(segment, "/");

		if (is_dot_segment(segment, length))
			return false;
		segment += length;
		if (*segment == '\0')
			return true;
	}
}

static bool is_version(const char *version)
{
	return strcmp(version, "HTTP/1.1") == 0 || strcmp(version, "HTTP/1.0") == 0;
}

static bool read_target(const struct head *head, struct http_request *rq)
{
	if (!admission_path(head->path) || strpbrk(head->query, " #") || !is_clean(head->query))
		return false;
	if (!text_is_utf8(head->query, strlen(head->query)))
		return false;
	rq->path = head->path;
	rq->query = head->query;
	return true;
}

enum problem admission_read(const struct head *head, struct http_request *rq, struct framing *framing)
{
	*rq = http_nothing_asked();
	if (head->target_too_long)
		return PROBLEM_address_too_long;
	if (head->too_large)
		return PROBLEM_headers_too_large;
	if (!head->complete || !is_version(head->version))
		return PROBLEM_bad_request;
	enum problem fields = read_fields(head, rq);

	if (fields != PROBLEM_none)
		return fields;
	if (!read_framing(head, framing))
		return PROBLEM_bad_request;
	if (text_position(head->method, methods) < 0)
		return PROBLEM_method;
	if (!read_target(head, rq))
		return PROBLEM_bad_request;
	rq->only_looks = strcmp(head->method, "HEAD") == 0;
	rq->method = rq->only_looks ? "GET" : head->method;
	return PROBLEM_none;
}
