/* Compresses answers that are read, with zlib in the task's memory. Which ones, and why no
 * others: http/compress.h. */
#include "http/compress.h"

#include <string.h>
#include <zlib.h>

#include "http/language.h"

enum {
	WORTH_BYTES = 1024, /* below, it is one packet either way */
	LEVEL = 3,          /* 16 kB of feed: 4.1 kB in 0.2 ms; level 6 takes twice as long for 0.3 kB less */
	WINDOW = 14,        /* 16 KiB: the size of a page of posts */
	GZIP_FRAME = 16,    /* added to the window, asks zlib for gzip's frame */
	MEMORY = 6,
};

/* zlib's memory is the task's: it asks three or four times, and what it frees goes when the task ends. */
static void *take(void *task, unsigned count, unsigned size)
{
	return arena_try(&((struct task *)task)->arena, (size_t)count * size);
}

static void leave(void *task, void *place)
{
	(void)task, (void)place;
}

/* True for an answer that another client might get compressed. */
static bool may_be_smaller(const struct http_request *rq, const struct reply *reply)
{
	return strcmp(rq->method, "GET") == 0 && reply->status == 200 && !reply->file && !reply->cacheable &&
	       reply->length >= WORTH_BYTES && strcmp(reply->type, "application/json") == 0;
}

/* The body as gzip, NULL when there is no memory. */
static char *gzip(struct task *t, const struct reply *reply, size_t *length)
{
	z_stream stream = { .zalloc = take, .zfree = leave, .opaque = t };
	/* The library reads only; its pointer has lost the const. */
	union {
		const char *read;
		Bytef *bytes;
	} body = { .read = reply->body };

	if (deflateInit2(&stream, LEVEL, Z_DEFLATED, WINDOW + GZIP_FRAME, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
		return NULL;
	size_t room = deflateBound(&stream, reply->length);
	char *smaller = arena_try(&t->arena, room);

	stream.next_in = body.bytes;
	stream.avail_in = (uInt)reply->length;
	stream.next_out = (Bytef *)smaller;
	stream.avail_out = (uInt)room;
	bool done = smaller && deflate(&stream, Z_FINISH) == Z_STREAM_END;

	*length = stream.total_out;
	deflateEnd(&stream);
	return done ? smaller : NULL;
}

void compress_reply(struct task *t, const struct http_request *rq, struct reply *reply)
{
	size_t length;

	if (!may_be_smaller(rq, reply))
		return;
	reply_header(reply, "Vary", "Accept-Encoding");
	char *smaller = http_weight(rq->accept_encoding, "gzip") > 0 ? gzip(t, reply, &length) : NULL;

	if (!smaller)
		return;
	reply_header(reply, "Content-Encoding", "gzip");
	reply->body = smaller;
	reply->length = length;
}
