/* Leaves and entries: what the log says of an action, what it keeps to itself; and the
 * passwords and texts below it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "audit/entry.h"
#include "audit/log/leaf.h"
#include "crypto/encoding.h"
#include "crypto/password.h"
#include "suite.h"

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

#define NOON               "2026-01-05T09:30:00Z"
#define OF(act, at, class) "{\"act\":\"" act "\",\"at\":\"" at "\",\"cls\":\"" class "\","
#define END                ",\"v\":1}"
#define NOBODY             "\"sd\":{\"s\":[]}" END
#define REFUSED            OF("session.refuse", NOON, "auth")
#define FOLDED             OF("refused", NOON, "access")
#define READ               OF("case.read", NOON, "access")

static const char *const right[] = {
	REFUSED NOBODY,
	OF("case.read", "2028-02-29T23:59:59Z", "access") "\"prp\":\"moderation\",\"sd\":{\"a\":\"" DIGEST
							  "\",\"s\":[\"" DIGEST "\",\"" DIGEST "\"]}" END,
	OF("post.publish", NOON, "content") "\"sd\":{\"a\":\"" DIGEST "\",\"s\":[]}" END,
	FOLDED "\"cnt\":240," NOBODY,
	READ "\"cnt\":999999999,\"prp\":\"moderation\"," NOBODY,
};
static const char *const wrong[] = {
	"",
	"{}",
	"{\"act\":\"session.refuse\"}",
	REFUSED NOBODY " ",
	REFUSED "\"sd\":{\"s\":[]},\"v\":2}",
	OF("session.imagined", NOON, "auth") NOBODY,
	OF("session.refuse", NOON, "content") NOBODY,
	OF("session.refuse", "2026-02-30T09:30:00Z", "auth") NOBODY,
	OF("session.refuse", "2026-01-05T24:30:00Z", "auth") NOBODY,
	OF("session.refuse", "2026-01-05 09:30:00Z", "auth") NOBODY,
	"{\"act\":\"session.refuse\", \"at\":\"" NOON "\",\"cls\":\"auth\"," NOBODY,
	REFUSED "\"who\":\"ana\"," NOBODY,
	FOLDED "\"cnt\":0," NOBODY,
	FOLDED "\"cnt\":007," NOBODY,
	FOLDED "\"cnt\":-7," NOBODY,
	FOLDED "\"cnt\":," NOBODY,
	FOLDED "\"cnt\":1000000000," NOBODY,
	FOLDED "\"prp\":\"a\",\"cnt\":7," NOBODY,
	READ "\"prp\":\"Ana Martin\"," NOBODY,
	READ "\"prp\":\"\"," NOBODY,
	REFUSED "\"sd\":{\"s\":[\"" DIGEST "\",]}" END,
	REFUSED "\"sd\":{\"s\":[\"" DIGEST "0\"]}" END,
};

START_TEST(a_leaf_is_read_as_it_was_written)
{
	const char *text = right[_i];
	struct leaf leaf;
	char again[LEAF_BYTES + 1];

	ck_assert_msg(leaf_read(text, strlen(text), &leaf), "%s", text);
	ck_assert_uint_eq(leaf_write(&leaf, again), strlen(text));
	ck_assert_str_eq(again, text);
}
END_TEST

START_TEST(a_leaf_of_any_other_form_is_refused)
{
	struct leaf leaf;

	ck_assert_msg(!leaf_read(wrong[_i], strlen(wrong[_i]), &leaf), "%s", wrong[_i]);
}
END_TEST

#define ANA  "018f0000-0000-7000-8000-00000000000a"
#define BEN  "018f0000-0000-7000-8000-00000000000b"
#define POST "018f0000-0000-7000-8000-0000000000ff"

/* The leaf of a tail as text. */
static struct leaf leaf_of(const struct db_tail *tail, char text[LEAF_BYTES + 1])
{
	struct leaf leaf;
	size_t length = strlen(tail->leaf) / 2;

	ck_assert_uint_le(length, LEAF_BYTES);
	ck_assert(hex_read(tail->leaf, text, length));
	text[length] = '\0';
	ck_assert_msg(leaf_read(text, length, &leaf), "%s", text);
	return leaf;
}

START_TEST(an_entry_names_nobody_in_its_leaf)
{
	struct trace trace = { .action = AUDIT_case_read,
		               .actor = ANA,
		               .function = "animator",
		               .object = POST,
		               .purpose = "moderation",
		               .subjects = { BEN } };
	struct db_tail tail = { .member = "kept", .status = "201" };
	char text[LEAF_BYTES + 1];
	struct task t;

	ck_assert(crypto_start());
	task_open(&t, NULL, TASK_BYTES);
	ck_assert(entry_fill(&t, &trace, &tail));
	struct leaf leaf = leaf_of(&tail, text);

	ck_assert_int_eq(leaf.action, AUDIT_case_read);
	ck_assert_str_eq(leaf.at, t.now_text);
	ck_assert_str_eq(leaf.purpose, "moderation");
	ck_assert(leaf.has_actor);
	ck_assert_int_eq(leaf.digest_count, 2);
	ck_assert(!strstr(text, ANA) && !strstr(text, BEN) && !strstr(text, POST));
	ck_assert_str_eq(tail.parts, "{\"a\",\"s\"}");
	ck_assert_str_eq(tail.owners, "{\"" ANA "\",\"" BEN "\"}");
	ck_assert_str_eq(tail.digests,
	                 arena_printf(&t.arena, "{\"%s\",\"%s\"}", leaf.digests[0], leaf.digests[1]));
	ck_assert(strstr(tail.bundles, ANA) && strstr(tail.bundles, BEN) && strstr(tail.bundles, POST) &&
	          strstr(tail.bundles, "animator"));
	ck_assert_str_eq(tail.member, "kept");
	ck_assert_str_eq(tail.status, "201");
	task_close(&t);
}
END_TEST

START_TEST(the_same_entry_twice_has_other_digests)
{
	struct trace trace = { .action = AUDIT_post_publish, .actor = ANA, .object = POST };
	struct db_tail first = { 0 }, second = { 0 };
	struct task t;

	ck_assert(crypto_start());
	task_open(&t, NULL, TASK_BYTES);
	ck_assert(entry_fill(&t, &trace, &first) && entry_fill(&t, &trace, &second));
	ck_assert_str_ne(first.digests, second.digests);
	ck_assert_str_ne(first.bundles, second.bundles);
	task_close(&t);
}
END_TEST

/* {"["salt","s",{…}]"} as an array literal: the bundle is what the digest was made of. */
START_TEST(a_digest_is_the_commitment_to_its_bundle)
{
	struct trace trace = { .action = AUDIT_session_refuse, .subjects = { BEN } };
	struct db_tail tail = { 0 };
	char bundle[1024], digest[SHA256_HEX];
	size_t length = 0;
	struct task t;

	ck_assert(crypto_start());
	task_open(&t, NULL, TASK_BYTES);
	ck_assert(entry_fill(&t, &trace, &tail));
	for (const char *c = tail.bundles + 2; strcmp(c, "\"}") != 0; c++)
		if (*c != '\\')
			bundle[length++] = *c;
	leaf_digest(bundle, length, digest);
	ck_assert_str_eq(tail.digests, arena_printf(&t.arena, "{\"%s\"}", digest));
	ck_assert_str_eq(tail.parts, "{\"s\"}");
	ck_assert_mem_eq(bundle + 34, "\",\"s\",{\"subject\":\"" BEN "\"}]", length - 34);
	task_close(&t);
}
END_TEST

START_TEST(an_entry_has_room_for_eight_persons_once_each)
{
	struct trace trace = { .action = AUDIT_member_roles,
		               .actor = ANA,
		               .function = "admin",
		               .object = POST,
		               .purpose = "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd" };
	static char ids[TRACE_SUBJECTS][40];
	struct db_tail tail = { 0 };
	char text[LEAF_BYTES + 1];
	struct task t;

	ck_assert(crypto_start());
	task_open(&t, NULL, TASK_BYTES);
	for (int i = 0; i < TRACE_SUBJECTS; i++) {
		snprintf(ids[i], sizeof ids[i], "018f0000-0000-7000-8000-0000000000%02x", (unsigned)i);
		trace.subjects[i] = ids[i];
	}
	ck_assert(entry_fill(&t, &trace, &tail));
	ck_assert_int_eq(leaf_of(&tail, text).digest_count, 1 + TRACE_SUBJECTS);
	for (int i = 0; i < TRACE_SUBJECTS; i++)
		trace.subjects[i] = ids[i / 4];
	ck_assert(entry_fill(&t, &trace, &tail));
	ck_assert_int_eq(leaf_of(&tail, text).digest_count, 3);
	task_close(&t);
}
END_TEST

START_TEST(an_actor_may_also_be_the_subject)
{
	struct trace trace = {
		.action = AUDIT_request_open, .actor = ANA, .function = "self", .subjects = { ANA }
	};
	struct db_tail tail = { 0 };
	struct task t;

	ck_assert(crypto_start());
	task_open(&t, NULL, TASK_BYTES);
	ck_assert(entry_fill(&t, &trace, &tail));
	ck_assert_str_eq(tail.parts, "{\"a\",\"s\"}");
	ck_assert_str_eq(tail.owners, "{\"" ANA "\",\"" ANA "\"}");
	task_close(&t);
}
END_TEST

/* The person concerned would read it as an act of their own. */
START_TEST(what_is_done_to_another_is_not_done_as_oneself)
{
	struct trace trace = {
		.action = AUDIT_mandate_give, .actor = ANA, .function = "self", .subjects = { ANA, BEN }
	};
	struct db_tail tail = { 0 };
	struct task t;

	ck_assert(crypto_start());
	task_open(&t, NULL, TASK_BYTES);
	ck_assert(!entry_fill(&t, &trace, &tail));
	ck_assert_int_eq(t.problem, PROBLEM_unexpected);
	ck_assert_ptr_null(tail.leaf);
	task_forgive(&t);
	trace.function = "animator";
	ck_assert(entry_fill(&t, &trace, &tail));
	task_close(&t);
}
END_TEST

START_TEST(no_action_leaves_the_tail_empty_and_free_text_is_no_purpose)
{
	struct trace nothing = { .action = AUDIT_none, .actor = ANA },
		     talk = { .action = AUDIT_case_read, .purpose = "because Ana asked" };
	struct db_tail tail = { 0 };
	struct task t;

	ck_assert(crypto_start());
	task_open(&t, NULL, TASK_BYTES);
	ck_assert(entry_fill(&t, &nothing, &tail));
	ck_assert_ptr_null(tail.leaf);
	ck_assert(!entry_fill(&t, &talk, &tail));
	ck_assert_int_eq(t.problem, PROBLEM_invalid_field);
	ck_assert_str_eq(t.pointer, "/purpose");
	task_close(&t);
}
END_TEST

START_TEST(actions_are_found_by_their_names)
{
	for (int i = AUDIT_none + 1; i < AUDIT_COUNT; i++)
		ck_assert_int_eq(audit_action_from(audit_action_name((enum audit_action)i)), i);
	ck_assert_int_eq(audit_action_from("post.imagined"), AUDIT_none);
	ck_assert_int_eq(audit_action_from(""), AUDIT_none);
	ck_assert_str_eq(audit_class_name(audit_action_class(AUDIT_case_reject)), "moderation");
}
END_TEST

START_TEST(a_password_matches_itself_and_nothing_else)
{
	char hash[PASSWORD_HASH];
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	ck_assert(crypto_start());
	ck_assert(password_hash("correct horse battery staple", hash));
	ck_assert_ptr_nonnull(strstr(hash, "$argon2id$v=19$m=19456,t=2,p=1$"));
	ck_assert(password_matches(&t, "correct horse battery staple", hash));
	ck_assert(!password_matches(&t, "correct horse battery stable", hash));
	ck_assert(!password_matches(&t, "", hash));
	ck_assert(!password_matches(&t, "correct horse battery staple", NULL));
	ck_assert(!password_matches(&t, "correct horse battery staple", "not a hash"));
	task_close(&t);
}
END_TEST

START_TEST(encodings_have_one_text_for_each_value)
{
	unsigned char bytes[4];
	char text[BASE64_TEXT(4)], odd[] = "AP8Qqw==";
	int taken = 0;

	for (int c = 0; c < 256; c++) { /* bytes above ASCII are no digits, whatever the library thinks */
		odd[3] = (char)c;
		taken += base64_read(odd, 8, bytes, 4);
	}
	ck_assert_int_eq(taken, 64);
	ck_assert(crypto_start());
	ck_assert(hex_read("00ff10ab", bytes, 4) && bytes[1] == 0xff && bytes[3] == 0xab);
	ck_assert(!hex_read("00FF10ab", bytes, 4) && !hex_read("00ff1", bytes, 4) &&
	          !hex_read("00fg10ab", bytes, 4));
	ck_assert(hex_read("00ff10ab", bytes, 4));
	base64_write(bytes, 4, text);
	ck_assert_str_eq(text, "AP8Qqw==");
	ck_assert(base64_read("AP8Qqw==", 8, bytes, 4));
	ck_assert(!base64_read("AP8Qqx==", 8, bytes, 4) && !base64_read("AP8Qqw=", 7, bytes, 4) &&
	          !base64_read("AP8Qq w=", 8, bytes, 4));
}
END_TEST

UNIT_SUITE(entry, SECONDS(120), ROWS(a_leaf_is_read_as_it_was_written, right),
           ROWS(a_leaf_of_any_other_form_is_refused, wrong), TEST(an_entry_names_nobody_in_its_leaf),
           TEST(the_same_entry_twice_has_other_digests), TEST(a_digest_is_the_commitment_to_its_bundle),
           TEST(an_entry_has_room_for_eight_persons_once_each), TEST(an_actor_may_also_be_the_subject),
           TEST(what_is_done_to_another_is_not_done_as_oneself),
           TEST(no_action_leaves_the_tail_empty_and_free_text_is_no_purpose),
           TEST(actions_are_found_by_their_names), TEST(a_password_matches_itself_and_nothing_else),
           TEST(encodings_have_one_text_for_each_value))
