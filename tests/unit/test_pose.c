/* Words that would name one host and lead to another. */
#include "text/pose.h"

#include <string.h>

#include "base/task.h"
#include "suite.h"

static const struct words {
	const char *words, *address;
} posing[] = {
	{ "google.com", "https://evil.test" },
	{ "accounts.google.com/signin", "https://evil.test" },
	{ "voir GOOGLE.com.", "https://evil.test" },
	{ "\u200bhttps://google.com", "https://evil.test" },
	{ "\u2060google.com", "https://evil.test" },
	{ "goo\u200bgle.com", "https://evil.test" },
	{ "goo**gle**.com", "https://evil.test" },
	{ "x~google**.**com", "https://xgoogle.com" },
	{ "google**.**com~5", "https://evil.test" },
	{ "google\\.com", "https://evil.test" },
	{ "google.com*x*", "https://evil.test" },
	{ "(https://google.com)", "https://evil.test" },
	{ "\"https://google.com\"", "https://evil.test" },
	{ "voir https://google.com", "https://evil.test" },
	{ "→ https://google.com", "https://evil.test" },
	{ "→google.com", "https://evil.test" },
	{ "«\u00a0google.com\u00a0»", "https://evil.test" },
	{ "evil.test → google.com", "https://evil.test" },
	{ "evil.test/→google.com", "https://evil.test" },
	{ "https://evil.test google.com", "https://evil.test" },
	{ "l'acme.test", "https://evil.test" },
	{ "société.fr", "https://evil.test" },
	{ "google．com", "https://evil.test" },
	{ "google․com", "https://evil.test" },
	{ "пример.рф", "https://evil.test" },
	{ "xn--e1afmkfd.xn--p1ai", "https://evil.test" },
	{ "jean@google.com", "mailto:jean@evil.test" },
	{ "@google.com", "https://evil.test" },
	{ "evil.test.google.com", "https://evil.test" },
	{ "evil.test", "https://evil.test.google.com" },
	{ "google.com", "https://google.com@evil.test" },
	{ "photos.zip", "https://evil.test" }, /* there are such hosts */
}, free_words[] = {
	{ "google.com", "https://google.com/a" },
	{ "www.google.com", "https://google.com/a" },
	{ "Google.com", "https://www.google.com" },
	{ "google.com/a/note.php?x=y.zu#z.en", "https://google.com/a" },
	{ "https://google.com/a/b~c_d.en", "https://google.com/a/b~c_d.en" },
	{ "la page **google.com**", "https://google.com" },
	{ "jean.martin@acme.test", "mailto:jean.martin@acme.test" },
	{ "jean.martin@acme.test", "https://acme.test/jean" },
	{ "note.pdf", "https://evil.test" },
	{ "Mon_rapport.final.DOCX", "https://evil.test" },
	{ "*note.pdf*", "https://evil.test" },
	{ "etc.", "https://evil.test" },
	{ "et ainsi de suite...", "https://evil.test" },
	{ "fin...suite", "https://evil.test" },
	{ "version 1.2.3", "https://evil.test" },
	{ "le 12.06.2026 à 9.30h", "https://evil.test" },
	{ "**Merci.** Lire la suite", "https://evil.test" },
	{ "S.A.R.L", "https://evil.test" },
	{ "porte-à-porte", "https://evil.test" },
	{ "google.com", "member:018f0000-0000-7000-8000-000000000001" },
};

static bool poses(const struct words *row)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	bool found = link_poses(&t.arena, row->words, strlen(row->words), row->address);

	task_close(&t);
	return found;
}

START_TEST(another_host_among_the_words_poses)
{
	ck_assert_msg(poses(&posing[_i]), "%s for %s", posing[_i].words, posing[_i].address);
}
END_TEST

START_TEST(other_words_are_free)
{
	ck_assert_msg(!poses(&free_words[_i]), "%s for %s", free_words[_i].words, free_words[_i].address);
}
END_TEST

UNIT_SUITE(pose, ROWS(another_host_among_the_words_poses, posing), ROWS(other_words_are_free, free_words))
