/*
 * Answers with JSON get smaller on the way, for clients that accept gzip (RFC 9110, 12.5.3): the feed weighs
 * a quarter.
 *
 * Only what is read (GET, 200) is compressed, and that is a rule about secrets. Whoever can put text of their
 * choice beside a secret, make the same answer again and again, and see its length, learns the secret letter
 * by letter (BREACH). Answers that carry secrets are answers to writes here (one-time links, sessions, second
 * factors) or files (archives): they never pass through a compressor. Session tokens travel in headers alone,
 * and no answer repeats what its request said. What remains is that the length of a feed tells a little about
 * texts of colleagues in it; guessing at them takes a post in the reader's groups for each guess, under the
 * author's name, and requests from the reader's browser, which the cross-site rule refuses. Whoever adds a
 * secret to an answer that is read must make it the answer to a POST.
 */
#ifndef PARVIS_HTTP_COMPRESS_H
#define PARVIS_HTTP_COMPRESS_H

#include "http/http.h"

/*
 * Compresses the body of a reply where that is allowed, wanted and worth it, in the task's memory (about 100
 * KiB while it works and until the task ends); leaves the reply as it is when there is no room. Worker
 * thread.
 */
void compress_reply(struct task *t, const struct http_request *rq, struct reply *reply);

#endif
