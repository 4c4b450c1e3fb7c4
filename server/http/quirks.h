/*
 * Workarounds of libmicrohttpd, all of them. They are for 0.9.75 (Debian 12); what is said of 1.0 was seen
 * with 1.0.1 (Debian 13), whose parser is another one. Each names tests that fail on 0.9.75 without it;
 * tests/promises/quirks.sh holds the table to its form. What the manual of the library asks for (suspend
 * before another thread has the request, nothing suspended at the end, a file of its own to close) is no
 * workaround, nor are types that lost their const.
 *
 * arguments
 *	does	Where query arguments do not fit into its pool (560 short ones, 60 of 550 bytes) it forgets
 *		that it began to refuse them: it does not answer, read or close until something else happens
 *		on the server.
 *	here	quirks_hangs() of http/quirks.c, asked by exchange_begin() of http/exchange.c, cuts the
 *		connection while the request line is all that was read.
 *	seen	unit arguments_that_do_not_fit_are_cut_off_at_once; on a quiet server raw "640 query arguments
 *		in one packet"
 *	1.0	answers 414 or 431, once
 *	until	1.0
 *
 * two_answers
 *	does	A Content-Length that is no number, and cookies that do not fit into its pool, are refused
 *		with one answer twice over. It says so in its log before it sends anything.
 *	here	quirks_complaint() of http/quirks.c answers once, past the library, and cuts; quirks_here() of
 *		http/quirks.c tells the network thread from others. A line of the log does not say which
 *		connection it is about. The library works on one at a time, and only that one has a complete
 *		head that we were not asked about; nearly always it is the request that began last.
 *	seen	raw "a length that is no number", raw "an empty length", raw "more cookies than the library
 *		can take apart", unit every_answer_carries_its_headers; crowd heads sees what a complaint
 *		costs among many unfinished heads
 *	1.0	answers once
 *	until	1.0
 *
 * patience
 *	does	Its timeout begins anew at each byte: whoever sends one now and then stays for ever.
 *	here	peer_open() of http/reaper.c and the rest of that file: a total deadline for all that a
 *		connection owes us
 *	seen	raw "a trickled field", raw "a trickled body", raw "a connection without a word"
 *	1.0	the same
 *	until	it has total deadlines
 *
 * hidden_bytes
 *	does	It cuts lines into C strings where they lie: what stands behind a NUL, in a folded line,
 *		behind a second space or before a bare line feed is not handed to us, or as something else.
 *	here	head_read() of http/head.c: strings that should touch leave a gap then; quirks_head_bytes() of
 *		http/quirks.c says where the last one should end
 *	seen	raw "NUL in a value", raw "NUL in the method", raw "a folded line", raw "two spaces in the
 *		request line", raw "lines ended by bare line feeds"
 *	1.0	refuses NUL by itself; takes bare line feeds, and folds lines so that no gap is left, unless
 *		MHD_OPTION_CLIENT_DISCIPLINE_LVL is 1 or more. It takes spaces around values away too, which
 *		leaves a gap that is none: with 1.0 this refuses "spaces around a value".
 *	until	1.0, with that level
 *
 * lax_fields
 *	does	It takes names that are no names, control characters in values, any Host and any number of
 *		them.
 *	here	read_fields() of http/admission.c
 *	seen	raw "a space before the colon of the length", raw "a control character in a value", raw "two
 *		Hosts", raw "an empty Host", unit names_and_values_hold_what_they_may
 *	1.0	takes control characters and any Host still
 *	until	never: what others read in two ways is ours to refuse
 *
 * lax_framing
 *	does	Of two lengths the first counts; with a length and chunked, chunked does; chunked counts in
 *		HTTP/1.0; another encoding is not answered at all.
 *	here	read_framing() of http/admission.c
 *	seen	raw "two different lengths", raw "length and chunked", raw "chunked in HTTP/1.0",
 *		raw "an encoding other than chunked", unit a_body_is_delimited_in_one_way_only
 *	1.0	the same, but that it refuses other encodings
 *	until	never: what others read in two ways is ours to refuse
 *
 * lax_chunks
 *	does	It takes chunk sizes ended by a bare line feed, and extensions: where such a body ends is in
 *		doubt.
 *	here	quirks_end_in_doubt() of http/quirks.c, asked by await_body() of http/exchange.c: nothing may
 *		follow a chunked body
 *	seen	raw "a chunk size ended by a bare line feed"
 *	1.0	the same, unless MHD_OPTION_CLIENT_DISCIPLINE_LVL is 1 or more
 *	until	1.0, with that level
 *
 * cookies
 *	does	It takes cookies apart, which we do not need, in the memory of the connection: from some
 *		hundreds on that ends in two_answers.
 *	here	admission_cookies() of http/admission.c: a hundred at most
 *	seen	raw "more cookies than are read", raw "more cookies than the library can take apart"
 *	1.0	takes apart as many as fit into a head
 *	until	1.0
 *
 * deaf_within_bodies
 *	does	While a body comes in it takes no answer.
 *	here	refuse_later() of http/exchange.c: the refusal waits until the body has passed, a megabyte at
 *		most
 *	seen	raw "a chunked body larger than its address takes", unit
 *		a_body_arrives_whole_however_it_is_cut
 *	1.0	the same
 *	until	it takes one
 *
 * cut_target
 *	does	It cuts the target where it lies into arguments, and decodes what is left of it.
 *	here	exchange_begin() of http/exchange.c copies it before that
 *	seen	unit a_request_is_answered_and_the_server_ends
 *	1.0	the same
 *	until	it hands out the target as it came
 *
 * strictness
 *	does	When it is strict (1) it answers by itself where there is no Host, and cuts without a word
 *		where an address has a space: without our headers, and nobody is told why.
 *	here	start_daemon() of http/server.c: it is not (0), and admission refuses both
 *	seen	raw "a space in the address", unit every_answer_carries_its_headers
 *	1.0	answers both by itself at level 0 already (the second with 301), and at 1 too
 *	until	its own answers can be made ours
 *
 * head_length
 *	does	It tells HEAD the length of every body that it was given.
 *	here	make_nothing() of http/send.c: a body of unknown length, where the length would tell something
 *	seen	story 75_a_look
 *	1.0	has MHD_RF_HEAD_ONLY_RESPONSE for that
 *	until	1.0
 */
#ifndef PARVIS_HTTP_QUIRKS_H
#define PARVIS_HTTP_QUIRKS_H

#include "http/exchange.h"

/* Network thread, all of them; inside the HTTP layer only. */

/* arguments: true for a target that must not reach the library's own parser. */
bool quirks_hangs(const char *target);

/* two_answers: for each line of the library's log, before it is acted on. */
void quirks_complaint(struct http_server *server, const char *format);
/* This thread is the network thread: complaints of others are about no request. */
void quirks_here(void);

/* lax_chunks: true for a body after which nothing may follow. */
bool quirks_end_in_doubt(const struct framing *framing);

/* hidden_bytes: the bytes of a head as the library counted them; 0 until it is complete. */
size_t quirks_head_bytes(struct MHD_Connection *connection);

#endif
