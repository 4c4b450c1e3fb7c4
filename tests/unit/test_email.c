/* E-mail addresses as names of accounts: what passes, what does not, the one spelling. */
#include <string.h>

#include "domain/email.h"
#include "suite.h"

START_TEST(what_looks_like_an_address)
{
	static const char *const right[] = { "a@b", "Claire.Martin@exemple.fr", "léa@exemple.fr",
		                             "o'hara+parvis@mail.example.org" };
	static const char *const wrong[] = { "",
		                             "claire",
		                             "@exemple.fr",
		                             "claire@",
		                             "a@b@c",
		                             "claire martin@exemple.fr",
		                             "a@b,c@d",
		                             "<a@b>",
		                             "a@b\n",
		                             "claire\u200b@exemple.fr",
		                             "claire@exemple.fr\u00a0",
		                             "clai\u00adre@exemple.fr" };

	for (size_t i = 0; i < sizeof right / sizeof right[0]; i++)
		ck_assert_msg(email_looks_right(right[i]), "%s", right[i]);
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
		ck_assert_msg(!email_looks_right(wrong[i]), "%s", wrong[i]);
}
END_TEST

START_TEST(an_address_has_a_longest_form)
{
	char address[EMAIL_BYTES + 2];

	memset(address, 'a', sizeof address);
	address[1] = '@';
	address[EMAIL_BYTES] = '\0';
	ck_assert(email_looks_right(address));
	address[EMAIL_BYTES] = 'a';
	address[EMAIL_BYTES + 1] = '\0';
	ck_assert(!email_looks_right(address));
}
END_TEST

START_TEST(everybody_types_it_differently)
{
	struct task t;

	task_open(&t, NULL, 1024);
	ck_assert_str_eq(email_spelling(&t, "Claire.MARTIN@Exemple.FR"), "claire.martin@exemple.fr");
	ck_assert_str_eq(email_spelling(&t, "léa@exemple.fr"), "léa@exemple.fr");
	task_close(&t);
}
END_TEST

START_TEST(what_a_login_looks_like)
{
	static const char *const right[] = { "00421", "s.marchand", "zoé_marchand-2", "Ана", "abc" };
	static const char *const wrong[] = { "",
		                             "ab",
		                             ".abc",
		                             "abc.",
		                             "a b c",
		                             "a@b.fr",
		                             "a/b/c",
		                             "a\nbc",
		                             "abc\xe2\x80\x8b",
		                             "<abc>",
		                             "p\xd0\xb0ul" };
	char longest[LOGIN_CHARACTERS + 2];

	for (size_t i = 0; i < sizeof right / sizeof right[0]; i++)
		ck_assert_msg(login_looks_right(right[i]), "%s", right[i]);
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
		ck_assert_msg(!login_looks_right(wrong[i]), "%s", wrong[i]);
	memset(longest, 'a', sizeof longest);
	longest[LOGIN_CHARACTERS + 1] = '\0';
	ck_assert(!login_looks_right(longest));
	longest[LOGIN_CHARACTERS] = '\0';
	ck_assert(login_looks_right(longest));
}
END_TEST

UNIT_SUITE(email, TEST(what_looks_like_an_address), TEST(an_address_has_a_longest_form),
           TEST(everybody_types_it_differently), TEST(what_a_login_looks_like))
