/* Reads the head of a request out of the library, and notices what the library did not. */
#include "http/head.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

/* What is collected while the library walks through the fields. */
struct reading {
	struct head *head;
	const char *end; /* where the next line should begin */
	size_t bytes;
};

static enum MHD_Result keep_field(void *context, enum MHD_ValueKind kind, const char *name, size_t name_size, const char *value,
                                  size_t value_size)
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
	/* Name, colon and value lie in one line, and each line begins where the one before ended with CR LF. */
	head->complete = head->complete && name == reading->end && strlen(name) == name_size && value > name + name_size &&
	                 strlen(value) == value_size;
	reading->end = value + value_size + 2;
	head->fields[head->count++] = (struct http_header){ name, value };
	return MHD_YES;
}

/* The bytes of the head as the library counted them, or 0 when it cannot say. */
static size_t counted_bytes(struct exchange *x)
{
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(x->connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);

	return info ? info->header_size : 0;
}

void head_read(struct exchange *x, const char *method, const char *version, struct head *head)
{
	struct reading reading = { .head = head, .end = version + strlen(version) + 2, .bytes = strlen(x->target) };
	char *mark = strchr(x->target, '?');

	if (mark)
		*mark = '\0';
	*head = (struct head){ .method = method, .path = x->target, .query = mark ? mark + 1 : "", .version = version };
	head->target_too_long = x->target_too_long;
	head->complete = method + strlen(method) + 1 == x->line_target && version == x->line_target + x->line_length + 1;
	MHD_get_connection_values_n(x->connection, MHD_HEADER_KIND, keep_field, &reading);
	head->complete = head->complete && method + counted_bytes(x) == reading.end + 2;
}

static const char *peer_address(struct exchange *x)
{
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(x->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	char *text = arena_try(&x->task.arena, INET6_ADDRSTRLEN);

	if (!text || !info || !info->client_addr)
		return text;
	if (info->client_addr->sa_family == AF_INET)
		inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)info->client_addr)->sin_addr, text,
		          INET6_ADDRSTRLEN);
	if (info->client_addr->sa_family == AF_INET6)
		inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)(const void *)info->client_addr)->sin6_addr, text,
		          INET6_ADDRSTRLEN);
	return text;
}

/* The rightmost element of X-Forwarded-For, which the nearest proxy wrote; NULL when it is no address. */
static const char *forwarded_address(struct task *t, const char *forwarded_for)
{
	const char *comma = strrchr(forwarded_for, ',');
	const char *last = comma ? comma + 1 : forwarded_for;
	struct in6_addr ignored;

	last += strspn(last, " \t");
	size_t length = strcspn(last, " \t");
	char *text = length < INET6_ADDRSTRLEN ? arena_try(&t->arena, INET6_ADDRSTRLEN) : NULL;

	if (!text)
		return NULL;
	memcpy(text, last, length);
	return inet_pton(AF_INET, text, &ignored) == 1 || inet_pton(AF_INET6, text, &ignored) == 1 ? text : NULL;
}

bool http_address_is_local(const char *address)
{
	struct in_addr four;
	struct in6_addr six;

	if (inet_pton(AF_INET, address, &four) == 1)
		return ntohl(four.s_addr) >> 24 == 127;
	return inet_pton(AF_INET6, address, &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

const char *head_address(struct exchange *x, const char *forwarded_for)
{
	const char *peer = peer_address(x);
	bool trusted = peer && http_address_is_local(peer);
	const char *forwarded = trusted ? forwarded_address(&x->task, forwarded_for) : NULL;

	return forwarded ? forwarded : peer;
}
