/* What gets smaller on the way and what never does: the same bytes come out, and nothing
 * but what is read goes in. */
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "http/compress.h"
#include "suite.h"

enum { LONG = 20000 };

static struct task task;

static void open_task(void)
{
	task_open(&task, NULL, TASK_BYTES);
}

static void close_task(void)
{
	task_close(&task);
}

/* JSON that is worth it: numbers do not repeat as a row of one letter would. */
static const char *long_json(size_t length)
{
	char *text = arena_alloc(&task.arena, length + 1);

	for (size_t i = 0; i < length; i++)
		text[i] = (char)('0' + (i * i + i / 7) % 10);
	return text;
}

static struct reply compressed(const char *method, const char *accept_encoding, struct reply reply)
{
	struct http_request rq = { .method = method, .path = "/", .accept_encoding = accept_encoding };

	compress_reply(&task, &rq, &reply);
	return reply;
}

static const char *header(const struct reply *reply, const char *name)
{
	for (int i = 0; i < REPLY_HEADERS && reply->headers[i].name; i++)
		if (strcmp(reply->headers[i].name, name) == 0)
			return reply->headers[i].value;
	return NULL;
}

static void check_same_bytes(const struct reply *reply, const char *text)
{
	static unsigned char room[2 * LONG];
	z_stream stream = { .avail_in = (uInt)reply->length, .next_out = room, .avail_out = sizeof room };
	union {
		const char *read;
		Bytef *bytes;
	} body = { .read = reply->body };

	stream.next_in = body.bytes;
	ck_assert_int_eq(inflateInit2(&stream, 16 + MAX_WBITS), Z_OK);
	ck_assert_int_eq(inflate(&stream, Z_FINISH), Z_STREAM_END);
	ck_assert_uint_eq(stream.total_out, strlen(text));
	ck_assert_int_eq(memcmp(room, text, strlen(text)), 0);
	inflateEnd(&stream);
}

static void check_untouched(const struct reply *reply, const char *body)
{
	ck_assert_str_eq(reply->body, body);
	ck_assert_uint_eq(reply->length, strlen(body));
	ck_assert_ptr_null(header(reply, "Content-Encoding"));
}

START_TEST(an_answer_gets_smaller_and_stays_the_same)
{
	const char *json = long_json(LONG);
	struct reply reply = compressed("GET", "br, gzip;q=0.5", reply_json(&task, 200, json));

	ck_assert_str_eq(header(&reply, "Content-Encoding"), "gzip");
	ck_assert_str_eq(header(&reply, "Vary"), "Accept-Encoding");
	ck_assert_uint_lt(reply.length, LONG * 2 / 3);
	check_same_bytes(&reply, json);
}
END_TEST

START_TEST(whoever_does_not_want_gzip_gets_it_plain)
{
	static const char *const lists[] = { "", "br", "identity", "gzip;q=0", "*;q=0", "gzip;q=0, *" };
	const char *json = long_json(LONG);

	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		struct reply reply = compressed("GET", lists[i], reply_json(&task, 200, json));

		check_untouched(&reply, json);
		ck_assert_str_eq(header(&reply, "Vary"), "Accept-Encoding");
	}
}
END_TEST

/* Answers to writes are where secrets stand: http/compress.h. */
START_TEST(only_what_is_read_is_compressed)
{
	static const char *const methods[] = { "POST", "PUT", "PATCH", "DELETE" };
	const char *json = long_json(LONG);

	for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
		struct reply reply = compressed(methods[i], "gzip", reply_json(&task, 200, json));

		check_untouched(&reply, json);
	}
	struct reply made = compressed("GET", "gzip", reply_json(&task, 201, json));
	struct reply file =
		compressed("GET", "gzip",
	                   (struct reply){ .status = 200, .type = "application/json", .file = 1 });
	struct reply of_page = {
		.status = 200, .type = "application/json", .body = json, .length = LONG, .cacheable = true
	};

	of_page = compressed("GET", "gzip", of_page);
	check_untouched(&made, json);
	check_untouched(&of_page, json);
	ck_assert_ptr_null(header(&file, "Content-Encoding"));
}
END_TEST

START_TEST(nothing_and_little_stay_as_they_are)
{
	struct reply empty = compressed("GET", "gzip", reply_empty(&task));
	struct reply little = compressed("GET", "gzip", reply_json(&task, 200, "{\"count\":0}"));

	ck_assert_int_eq(empty.status, 204);
	ck_assert_ptr_null(empty.body);
	check_untouched(&little, "{\"count\":0}");
}
END_TEST

START_TEST(without_memory_the_answer_is_plain)
{
	const char *json = long_json(LONG);

	for (size_t room = 0; room < 120000; room += 4000) {
		task.arena.limit = task.arena.used + room;
		struct reply reply = compressed("GET", "gzip", reply_json(&task, 200, json));

		if (header(&reply, "Content-Encoding"))
			check_same_bytes(&reply, json);
		else
			check_untouched(&reply, json);
	}
}
END_TEST

UNIT_SUITE(compress, AROUND(open_task, close_task), TEST(an_answer_gets_smaller_and_stays_the_same),
           TEST(whoever_does_not_want_gzip_gets_it_plain), TEST(only_what_is_read_is_compressed),
           TEST(nothing_and_little_stay_as_they_are), TEST(without_memory_the_answer_is_plain))
