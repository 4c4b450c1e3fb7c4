/* Turns a reply into an answer of the library: body or file, its own headers, and those
 * that every answer carries. */
#include "http/send.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define POLICY                                                                                               \
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; "   \
	"connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "  \
	"frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri "      \
	"/api/csp-reports"

/* What is not a page needs nothing of others: the shorter policy is the stricter. */
#define POLICY_OF_FILES "sandbox; default-src 'none'"
#define POLICY_OF_REST  "default-src 'none'; frame-ancestors 'none'"

/* On every answer, errors and files included (ASVS 3.4), beside one of the policies. */
static const struct http_header always[] = {
	{ "Cross-Origin-Opener-Policy", "same-origin" },
	{ "Cross-Origin-Embedder-Policy", "require-corp" },
	{ "Cross-Origin-Resource-Policy", "same-origin" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "Referrer-Policy", "no-referrer" },
	{ "Strict-Transport-Security", "max-age=63072000; includeSubDomains" },
	{ "Origin-Agent-Cluster", "?1" },
};
enum { ALWAYS = sizeof always / sizeof always[0] };

/* Beside the policy of a page only: what runs no script has no features to refuse, and a first visit would
 * carry half a kilobyte more for each of its parts and answers. */
static const struct http_header of_pages = {
	"Permissions-Policy",
	"accelerometer=(), autoplay=(), camera=(), clipboard-read=(), clipboard-write=(self), "
	"display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), "
	"hid=(), idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), "
	"midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
	"serial=(), sync-xhr=(), usb=(), xr-spatial-tracking=()"
};

static struct MHD_Response *make_body(const struct reply *reply)
{
	/* The library never writes to a persistent buffer; its parameter has lost the const. */
	union {
		const char *read;
		void *buffer;
	} body = { .read = reply->body ? reply->body : "" };

	return MHD_create_response_from_buffer(reply->body ? reply->length : 0, body.buffer,
	                                       MHD_RESPMEM_PERSISTENT);
}

/* Never called: a body of unknown length that HEAD does not get. The library's type has no const. */
/* NOLINTNEXTLINE(readability-non-const-parameter) */
static ssize_t end_at_once(void *context, uint64_t position, char *room, size_t size)
{
	(void)context, (void)position, (void)room, (void)size;
	return MHD_CONTENT_READER_END_OF_STREAM;
}

static struct MHD_Response *make_nothing(void)
{
	return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 1024, end_at_once, NULL, NULL);
}

/* The library closes the file that it is given: it gets one of its own. */
static struct MHD_Response *make_file(const struct reply *reply)
{
	int file = fcntl(reply->file, F_DUPFD_CLOEXEC, 0);
	struct MHD_Response *response =
		file >= 0
			? MHD_create_response_from_fd_at_offset64(reply->file_length, file, reply->file_from)
			: NULL;

	if (!response && file >= 0)
		close(file);
	return response;
}

static bool add(struct MHD_Response *response, const char *name, const char *value)
{
	return MHD_add_response_header(response, name, value) == MHD_YES;
}

/* The page, or what may be about it: a 304 has no type, and its headers replace those that the
 * browser kept with the page. */
static bool is_page(const struct reply *reply)
{
	return reply->status == 304 ||
	       (reply->type && strncmp(reply->type, "text/html", strlen("text/html")) == 0);
}

static bool add_headers(struct MHD_Response *response, const struct reply *reply, bool close_after)
{
	bool page = !reply->file && is_page(reply);
	const char *policy = reply->file ? POLICY_OF_FILES : page ? POLICY : POLICY_OF_REST;
	bool added = add(response, "Content-Security-Policy", policy);

	for (int i = 0; i < ALWAYS; i++)
		added = added && add(response, always[i].name, always[i].value);
	if (page)
		added = added && add(response, of_pages.name, of_pages.value);
	for (int i = 0; i < REPLY_HEADERS && reply->headers[i].name; i++)
		added = added && add(response, reply->headers[i].name, reply->headers[i].value);
	if (reply->type)
		added = added && add(response, "Content-Type", reply->type);
	if (!reply->cacheable)
		added = added && add(response, "Cache-Control", "no-store");
	if (close_after)
		added = added && add(response, "Connection", "close");
	return added;
}

struct MHD_Response *send_response(const struct reply *reply, bool close_after)
{
	struct MHD_Response *response = reply->file     ? make_file(reply)
	                                : reply->untold ? make_nothing()
	                                                : make_body(reply);

	if (response && !add_headers(response, reply, close_after)) {
		MHD_destroy_response(response);
		return NULL;
	}
	return response;
}

/* Room for every header and a problem. */
enum { RAW_BYTES = 8 * 1024 };

/* Appends a line if it fits whole. */
static void put_line(char *text, const char *name, const char *value)
{
	size_t used = strlen(text);

	if (used + strlen(name) + strlen(value) + 5 < RAW_BYTES)
		snprintf(text + used, RAW_BYTES - used, "%s: %s\r\n", name, value);
}

void send_raw(int socket, const struct reply *reply)
{
	char text[RAW_BYTES], length[24];

	snprintf(text, sizeof text, "HTTP/1.1 %d %s\r\n", reply->status,
	         MHD_get_reason_phrase_for((unsigned)reply->status));
	snprintf(length, sizeof length, "%zu", reply->length);
	put_line(text, "Connection", "close");
	put_line(text, "Content-Type", reply->type);
	put_line(text, "Content-Length", length);
	put_line(text, "Cache-Control", "no-store");
	put_line(text, "Content-Security-Policy", POLICY_OF_REST);
	for (int i = 0; i < ALWAYS; i++)
		put_line(text, always[i].name, always[i].value);
	size_t used = strlen(text);

	snprintf(text + used, sizeof text - used, "\r\n%s", reply->body);
	send(socket, text, strlen(text), MSG_DONTWAIT | MSG_NOSIGNAL);
}
