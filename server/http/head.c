/* Reads the head of a request out of the library, and notices what the library did not. */
#include "http/head.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <strings.h>

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

bool head_peer(const struct sockaddr *peer, struct address *address)
{
	char text[INET6_ADDRSTRLEN] = "";

	if (peer && peer->sa_family == AF_INET)
		inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)peer)->sin_addr, text, sizeof text);
	if (peer && peer->sa_family == AF_INET6)
		inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)(const void *)peer)->sin6_addr, text, sizeof text);
	return address_read(text, address);
}

/* The bytes from `start` to `end` as an address, blanks around them aside. */
static bool read_element(const char *start, const char *end, struct address *address)
{
	char text[ADDRESS_TEXT];

	start += strspn(start, " \t");
	while (end > start && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	if (end - start >= ADDRESS_TEXT)
		return false;
	memcpy(text, start, (size_t)(end - start));
	text[end - start] = '\0';
	return address_read(text, address);
}

/* Goes back along one line, from right to left. False where the way ends: a stranger, or something that is no address. */
static bool go_back(const struct networks *proxies, const char *line, struct address *address)
{
	const char *end = line + strlen(line);

	while (networks_hold(proxies, address)) {
		const char *start = end;

		while (start > line && start[-1] != ',')
			start--;
		if (!read_element(start, end, address))
			return false;
		if (start == line)
			return true;
		end = start - 1;
	}
	return false;
}

struct address head_origin(const struct head *head, const struct networks *proxies, struct address peer)
{
	for (int i = head->count - 1; i >= 0; i--)
		if (strcasecmp(head->fields[i].name, "X-Forwarded-For") == 0 && !go_back(proxies, head->fields[i].value, &peer))
			break;
	return peer;
}

bool head_address(struct exchange *x, const struct head *head, struct address *address)
{
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(x->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	struct address peer;
	bool well = head_peer(info ? info->client_addr : NULL, &peer);

	if (well)
		*address = head_origin(head, &x->server->proxies, peer);
	return well;
}
