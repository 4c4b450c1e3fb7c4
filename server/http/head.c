/* Reads the head of a request out of the library, and notices what the library did not. */
#include "http/head.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <strings.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "http/quirks.h"

/* What is collected while the library walks through the fields. */
struct reading {
	struct head *head;
	const char *end; /* where the next line should begin */
	size_t bytes;
};

static enum MHD_Result keep_field(void *context, enum MHD_ValueKind kind, const char *name, size_t name_size,
                                  const char *value, size_t value_size)
{
	struct reading *reading = context;
	struct head *head = reading->head;

	(void)kind;
	if (!value)
		value = "";
	reading->bytes += name_size + value_size + 4;
	if (head->count == HEAD_FIELDS || reading->bytes > HEAD_BYTES) {
		head->too_large = true;
		return MHD_NO;
	}
	/* Name, colon and value lie in one line, and each line begins where the one
	 * before ended with CR LF. */
	head->complete = head->complete && name == reading->end && strlen(name) == name_size &&
	                 value > name + name_size && strlen(value) == value_size;
	reading->end = value + value_size + 2;
	head->fields[head->count++] = (struct http_header){ name, value };
	return MHD_YES;
}

void head_read(struct exchange *x, const char *method, const char *version, struct head *head)
{
	struct reading reading = { .head = head,
		                   .end = version + strlen(version) + 2,
		                   .bytes = strlen(x->target) };

	*head = (struct head){ .method = method, .version = version };
	admission_split(x->target, head);
	head->target_too_long = x->target_too_long;
	head->complete = method + strlen(method) + 1 == x->line_target &&
	                 version == x->line_target + x->line_length + 1;
	MHD_get_connection_values_n(x->connection, MHD_HEADER_KIND, keep_field, &reading);
	head->complete = head->complete && method + quirks_head_bytes(x->connection) == reading.end + 2;
}

bool head_peer(const struct sockaddr *peer, struct address *address)
{
	char text[INET6_ADDRSTRLEN] = "";

	if (peer && peer->sa_family == AF_INET)
		inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)peer)->sin_addr, text,
		          sizeof text);
	if (peer && peer->sa_family == AF_INET6)
		inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)(const void *)peer)->sin6_addr, text,
		          sizeof text);
	return address_read(text, address);
}

/* A span of a line. */
struct element {
	const char *start, *end;
};

static struct element without(struct element e, const char *open, const char *close)
{
	if (e.end - e.start >= 2 && *e.start == *open && e.end[-1] == *close)
		return (struct element){ e.start + 1, e.end - 1 };
	return e;
}

static struct element tidied(struct element e)
{
	while (e.start < e.end && (*e.start == ' ' || *e.start == '\t'))
		e.start++;
	while (e.end > e.start && (e.end[-1] == ' ' || e.end[-1] == '\t'))
		e.end--;
	return without(e, "\"", "\"");
}

static bool is_port(const char *text, const char *end)
{
	const char *digit = text;

	while (digit < end && *digit >= '0' && *digit <= '9')
		digit++;
	return digit == end && end - text >= 1 && end - text <= 5;
}

/* Some proxies write the port as well: "203.0.113.7:51234", "[2001:db8::1]:443". In
 * "2001:db8::1:443" nobody could tell. */
static struct element without_port(struct element e)
{
	const char *colon = memrchr(e.start, ':', (size_t)(e.end - e.start));
	bool alone = colon && (colon[-(colon > e.start)] == ']' ||
	                       memchr(e.start, ':', (size_t)(e.end - e.start)) == colon);

	if (alone && is_port(colon + 1, e.end))
		e.end = colon;
	return e;
}

static bool read_element(struct element e, struct address *address)
{
	char text[ADDRESS_TEXT];

	e = without(without_port(e), "[", "]");
	if (e.end - e.start >= ADDRESS_TEXT)
		return false;
	memcpy(text, e.start, (size_t)(e.end - e.start));
	text[e.end - e.start] = '\0';
	return address_read(text, address);
}

/*
 * What a trusted proxy wrote and nobody can read ("unknown", "_hidden", RFC 7239 6) is still somebody, and
 * not everybody whom it wrote about: each text is a household of its own, in the private addresses fd00::/8.
 */
static struct address made_up(struct element e)
{
	uint64_t number = text_number_of(e.start, (size_t)(e.end - e.start));
	struct address address = { .bytes = { 0xfd } };

	for (int i = 1; i < 8; i++, number >>= 8)
		address.bytes[i] = (unsigned char)number;
	return address;
}

/* Goes back along one line, from right to left; empty elements are none (RFC 9110 5.6.1).
 * False where the way ends. */
static bool go_back(const struct networks *proxies, const char *line, struct address *address,
                    bool *unreadable)
{
	for (const char *end = line + strlen(line); networks_hold(proxies, address);) {
		const char *start = end;

		while (start > line && start[-1] != ',')
			start--;
		struct element e = tidied((struct element){ start, end });

		if (e.start < e.end && !read_element(e, address)) {
			*address = made_up(e);
			*unreadable = true;
			return false;
		}
		if (start == line)
			return true;
		end = start - 1;
	}
	return false;
}

struct address head_origin(const struct head *head, const struct networks *proxies, struct address peer,
                           bool *unreadable)
{
	*unreadable = false;
	for (int i = head->count - 1; i >= 0; i--)
		if (strcasecmp(head->fields[i].name, "X-Forwarded-For") == 0 &&
		    !go_back(proxies, head->fields[i].value, &peer, unreadable))
			break;
	return peer;
}

static void tell_unreadable(struct http_server *server)
{
	atomic_store(&server->unreadable, true);
	if (clock_seldom(&server->told_unreadable, 1000))
		log_event("forwarded_unreadable", "a trusted proxy names callers in X-Forwarded-For by "
		                                  "something else than addresses");
}

bool head_address(struct exchange *x, const struct head *head, struct address *address)
{
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(x->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	struct address peer;
	bool well = head_peer(info ? info->client_addr : NULL, &peer);

	bool unreadable = false;

	if (well)
		*address = head_origin(head, &x->server->proxies, peer, &unreadable);
	if (unreadable)
		tell_unreadable(x->server);
	return well;
}
