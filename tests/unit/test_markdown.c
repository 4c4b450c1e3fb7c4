/* Texts that people write: each element of the tree, and each known way to attack a Markdown parser. */
#include <jansson.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/json.h"
#include "base/text.h"
#include "markdown_elements.h"
#include "suite.h"
#include "text/link.h"
#include "text/markdown.h"
#include "tree_check.h"

START_TEST(each_element_has_its_tree)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	const char *tree = markdown_tree(&t, elements[_i].markdown);

	ck_assert_msg(tree != NULL, "%s", elements[_i].markdown);
	ck_assert_str_eq(tree, elements[_i].tree);
	task_close(&t);
}
END_TEST

static const char *const dangerous[] = {
	"[x](javascript:alert(1))",
	"[x](JaVaScRiPt:alert(1))",
	"[x](java&#115;cript:alert(1))",
	"[x](&#106;avascript:alert(1))",
	"[x](<java\tscript:alert(1)>)",
	"[x](\x01javascript:alert(1))",
	"[x](data:text/html;base64,PHNjcmlwdD4=)",
	"[x](vbscript:msgbox)",
	"[x](file:///etc/passwd)",
	"[x](//evil.example)",
	"[x](/api/me)",
	"[x](https:\\\\evil.example)",
	"[x](\\javascript:alert(1))",
	"<javascript:alert(1)>",
	"[x][y]\n\n[y]: javascript:alert(1)",
	"[x](http:javascript)",
	"[x](https://)",
	"[x]()",
	"![x](javascript:alert(1))",
	"[![x](a)](javascript:alert(1))",
	"[x](member:javascript)",
	"[x](MEMBER:" SOPHIE ")",
};

static const char *html_of(struct task *task, const char *tree)
{
	return tree_to_html(task, json_read(task, tree, strlen(tree)));
}

START_TEST(a_dangerous_address_stays_plain_text)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	const char *tree = markdown_tree(&t, dangerous[_i]);

	ck_assert_msg(tree != NULL, "%s", dangerous[_i]);
	ck_assert_msg(!strstr(tree, "href") && !strstr(tree, "mention"), "%s gave %s", dangerous[_i], tree);
	ck_assert_ptr_null(strstr(html_of(&t, tree), "<a"));
	task_close(&t);
}
END_TEST

#ifdef __SANITIZE_ADDRESS__
enum { MOST = 60 }; /* milliseconds for 20 kB: sanitizers multiply */
#else
enum { MOST = 15 }; /* 5 on a machine that does nothing else */
#endif

#define TEN     "bbbbbbbbbb"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
#define LETTERS HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED HUNDRED

/* One way to make much out of little: `head`, then `part` until the text has `bytes`. */
static const struct pattern {
	const char *head, *part;
	bool accepted;
} patterns[] = {
	{ "", "> ", true },
	{ "", "- ", true },
	{ "", "*a _b ", true },
	{ "", "*a **b ", true },
	{ "", "[", true },
	{ "", "![", true },
	{ "", "[a](", true },
	{ "", "[a](<b", true },
	{ "", "`", false },
	{ "", "`` a ` ", true },
	{ "", "<", true },
	{ "", "<!--", true },
	{ "", "&", true },
	{ "", "&#x", true },
	{ "", "[a]: b\n", true },
	{ "", "[a](b)\n", true },
	{ "", "a**b", true },
	{ "", "~~a", true },
	{ "", "www.a.", true },
	{ "", "www.9a/", true },
	{ "", "a@b.", true },
	{ "", "http://", true },
	{ "", "\\", true },
	{ "", "\n", false },
	{ "", "|", true },
	{ "", "a\n", true },
	{ "", "#\n", true },
	{ "", "* a\n", true },
	{ "", "[a][b", true },
	{ "", "*_", true },
	{ "|a|\n|---|\n", "|\n", true },
	{ "a\n", "  ```\n", true },
	{ "", "> - ", true },
	{ "", "1. ", true },
	{ "", ">\n", false },
	{ "", "[a](http://", true },
	{ "", "[[](http://a)", true },
	{ "", "**a* ", true },
	{ "", "*a*", true },
	{ "", "a.b@", true },
	{ "", "mailto:", true },
	{ "", "http://a(", true },
	{ "", "[*a](http://b)*", true },
	{ "", "`a", true },
	{ "", "<\n", true },
	{ "", "|a|b|\n|-|:-:|\n|1|2|\n", true },
	{ "", "\xc2\xa0", false },
	{ "", "*[a](http://b) ", true },
	{ "", "[a](http", true },
	{ "", "[@a](member:", true },
	{ "", "[a](http[b](http)", true },
	{ "", "*_*", true },
	{ "x**" LETTERS LETTERS LETTERS " y", "**2", true },
	{ "a|b\n-|-\n", "\\|", true },
	{ "", "\xe2\x80\xa8", false },
	{ "", "[http://a.b [c](http://d) ", true },
	{ "", "[[[[www.a.b ](http://c.d)", true },
	{ "", "[a@b.cd ](http://b.cd)", true },
	{ "", "[b.cd/ ](http://b.cd)", true },
};

static char *repeat(const struct pattern *p, size_t bytes)
{
	size_t part = strlen(p->part), length = strlen(p->head);
	char *text = malloc(length + bytes + part + 1);

	memcpy(text, p->head, length);
	for (; length < bytes; length += part)
		memcpy(text + length, p->part, part);
	text[length] = '\0';
	return text;
}

static double processor_milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void check_result(const struct task *t, const char *markdown, const char *tree)
{
	if (!tree) {
		ck_assert_int_eq(t->problem, PROBLEM_invalid_field);
		ck_assert_str_eq(t->pointer, "/body");
		return;
	}
	struct task other;

	task_open(&other, NULL, (size_t)8 * TASK_BYTES);
	const char *fault = tree_fault(&other, markdown, tree);

	ck_assert_msg(!fault, "%.200s: %s", markdown, fault);
	task_close(&other);
}

/* Reads the text once, checks the result, and says how long the reading took. */
static double read_once(const struct pattern *p, const char *markdown)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	double before = processor_milliseconds();
	const char *tree = markdown_tree(&t, markdown);
	double spent = processor_milliseconds() - before;

	check_result(&t, markdown, tree);
	ck_assert_msg((tree != NULL) == p->accepted, "%s: %s", p->part, tree ? "accepted" : t.detail);
	task_close(&t);
	return spent;
}

START_TEST(no_pattern_is_slow_or_grows)
{
	const struct pattern *p = &patterns[_i];
	char *markdown = repeat(p, 20000);
	double spent = read_once(p, markdown);

	/* What else runs on this machine slows a reading down, never up: of three the quickest counts. */
	for (int again = 0; again < 2; again++)
		spent = fmin(spent, read_once(p, markdown));
	ck_assert_msg(spent < MOST, "%s took %.1f ms", p->part, spent);
	free(markdown);
}
END_TEST

/* A parser that knows definitions writes them again at each use: 64 kB became 268 MB. */
START_TEST(a_reference_definition_cannot_explode)
{
	enum { BYTES = 64 * 1024, ADDRESS = BYTES / 2 };
	char *markdown = malloc(BYTES + 1);
	struct task t;
	size_t length = 0;

	memcpy(markdown, "[a]: https://", 13);
	memset(markdown + 13, 'x', ADDRESS);
	length = 13 + ADDRESS;
	memcpy(markdown + length, "\n\n", 2);
	for (length += 2; length + 3 <= BYTES; length += 3)
		memcpy(markdown + length, "[a]", 3);
	markdown[length] = '\0';
	task_open(&t, NULL, TASK_BYTES);
	check_result(&t, markdown, markdown_tree(&t, markdown));
	task_close(&t);
	free(markdown);
}
END_TEST

START_TEST(a_wide_table_cannot_explode)
{
	enum { COLUMNS = 120, ROWS = 4000 };
	char *markdown = calloc(1, 6 * COLUMNS + 3 * ROWS + 16), *end = markdown;
	struct task t;

	for (int line = 0; line < 2; line++) {
		for (int i = 0; i < COLUMNS; i++)
			end = stpcpy(end, line ? "|---" : "|a");
		end = stpcpy(end, "|\n");
	}
	for (int i = 0; i < ROWS; i++)
		end = stpcpy(end, "|a\n");
	task_open(&t, NULL, TASK_BYTES);
	check_result(&t, markdown, markdown_tree(&t, markdown));
	task_close(&t);
	free(markdown);
}
END_TEST

START_TEST(signs_nested_too_deep_are_text)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	ck_assert_str_eq(tree_words(&t, markdown_tree(&t, ">>>>>>>>>>>> a")), ">>>> a         ");
	ck_assert_ptr_nonnull(strstr(markdown_tree(&t, "- - - - - - - - - - a"), "\"- - a\""));
	ck_assert_ptr_nonnull(strstr(markdown_tree(&t, "*a _b *c _d *e _f *g _h* i_ j* k_ l* m_ n* o_"),
	                             "\"*a \",[\"em\",\"b "));
	task_close(&t);
}
END_TEST

#define ODD  "![]([)]()"
#define FIVE ODD ODD ODD ODD ODD
#define LONG "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

/* What led another parser astray. */
static const char *const unbalanced[] = {
	"![]([)]()",
	"> > > > > > > > > > > > " FIVE FIVE FIVE "[x](foo:b)[x](foo:b)[x](foo:b) " LONG,
	"> > > > > > > > > > > > > > > > > > > > " FIVE FIVE FIVE FIVE FIVE ODD ODD "[x](foo:b) " LONG,
	FIVE " [lien](https://exemple.fr/" LONG ")",
	"[![]([)]()](https://a.fr)",
	"*![]([)]()*",
	"- ![]([)]()\n\n> ![]([)]()",
	"![a]([)](b)",
	"![]([)](member:" SOPHIE ")[@Z](member:" SOPHIE ")",
	"|a|\n|---|\n|![]([)]()|",
	"# ![]([)]()![]([)]()",
};

START_TEST(what_leads_parsers_astray_is_read)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	const char *tree = markdown_tree(&t, unbalanced[_i]);

	ck_assert_msg(tree != NULL, "%s", unbalanced[_i]);
	check_result(&t, unbalanced[_i], tree);
	task_close(&t);
}
END_TEST

START_TEST(a_text_that_shows_nothing_is_refused)
{
	static const char *const empty[] = { "", "  \n\n ", "> ", "\u200b", "**\u3164**", "`\u2800`" };

	for (size_t i = 0; i < sizeof empty / sizeof empty[0]; i++) {
		struct task t;

		task_open(&t, NULL, TASK_BYTES);
		ck_assert_msg(markdown_tree(&t, empty[i]) == NULL, "%s", empty[i]);
		ck_assert_str_eq(t.detail, "text.nothing_to_see");
		task_close(&t);
	}
}
END_TEST

static void read_text(struct task *t, void *markdown)
{
	markdown_tree(t, markdown);
}

START_TEST(little_memory_is_no_fault_of_the_text)
{
	char *markdown = repeat(&(struct pattern){ "", "*a* ", true }, 20000);

	ck_assert_int_eq(task_run(NULL, 64 * 1024, read_text, markdown), PROBLEM_busy);
	free(markdown);
}
END_TEST

START_TEST(html_holds_nothing_that_the_tree_did_not_allow)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	ck_assert_str_eq(html_of(&t, "[[\"p\",\"a<b>&\\\"'\",[\"br\"],[\"strong\",\"c\"]]]"),
	                 "<p>a&lt;b&gt;&amp;&quot;&#39;<br><strong>c</strong></p>");
	ck_assert_str_eq(html_of(&t, "[[\"script\",\"x\"],[\"a\",{\"href\":\"javascript:x\"},\"y\"]]"), "xy");
	ck_assert_str_eq(html_of(&t, "[[\"p\",[\"a\",{\"href\":\"https://a.fr?b=\\\"c\"},\"y\"]]]"),
	                 "<p><a rel=\"nofollow noopener noreferrer\" "
	                 "href=\"https://a.fr?b=&quot;c\">y</a></p>");
	ck_assert_str_eq(html_of(&t, "[[\"ol\",{\"start\":3},[\"li\",\"a\"]]]"),
	                 "<ol start=\"3\"><li>a</li></ol>");
	ck_assert_str_eq(html_of(&t, "[[\"td\",{\"align\":\"x\\\" "
	                             "onclick=\"},\"a\"],[\"td\",{\"align\":\"right\"}]]"),
	                 "<td>a</td><td class=\"right\"></td>");
	ck_assert_str_eq(html_of(&t, "[[\"th\",{\"align\":\"left\"},\"a\"],[\"th\",\"b\"]]"),
	                 "<th scope=\"col\" class=\"left\">a</th><th scope=\"col\">b</th>");
	ck_assert_str_eq(html_of(&t, "[[\"mention\",{\"id\":\"" SOPHIE "\"},\"Zoé\"]]"),
	                 "<span class=\"mention\">@Zoé</span>");
	ck_assert_str_eq(html_of(&t, "not a tree"), "");
	task_close(&t);
}
END_TEST

UNIT_SUITE(markdown, ROWS(each_element_has_its_tree, elements),
           ROWS(a_dangerous_address_stays_plain_text, dangerous), ROWS(no_pattern_is_slow_or_grows, patterns),
           TEST(a_reference_definition_cannot_explode), TEST(a_wide_table_cannot_explode),
           TEST(signs_nested_too_deep_are_text), TEST(a_text_that_shows_nothing_is_refused),
           ROWS(what_leads_parsers_astray_is_read, unbalanced), TEST(little_memory_is_no_fault_of_the_text),
           TEST(html_holds_nothing_that_the_tree_did_not_allow))
