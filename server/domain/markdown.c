/*
 * Markdown to tree: md4c calls back, the JSON writer writes. Nothing here may jump out of md4c, hence arena_try() and
 * negative returns: 0.4.8 goes astray on positive ones. The cap on the output is the defence against reference definitions
 * that md4c repeats at each use (64 kB in, 268 MB out with its own HTML printer).
 *
 * md4c is not trusted to close what it opened: 0.4.8 leaves links that it never entered. An account of what is open is kept
 * here; the first thing left that is not the last one entered stops the reading, and the text is shown as it was typed.
 */
#include "domain/markdown.h"

#include <md4c.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "domain/entity.h"
#include "domain/link.h"

enum { GROWTH = 8, HEADROOM = 4096, SCHEME = 8 /* md4c adds "mailto:" or "http://" to bare addresses */ };
enum { FLAGS = MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML };
enum { GO_ON = 0, STOP = -1 };
enum { DEEPEST = 96, BLOCK = 0, SPAN = 64 }; /* what is open is noted as BLOCK + its type or SPAN + its type */

struct reading {
	struct json json;
	char *run; /* text not written yet: md4c hands it out in crumbs */
	size_t length, size;
	char *href;            /* room for one address: size + SCHEME bytes */
	int quiet;             /* depth of spans inside an image or a mention: only their text counts */
	int links;             /* open links: one never stands in another */
	bool silent_links[64]; /* which open links were refused and write nothing */
	bool seen;             /* whether a reader would see anything */
	bool astray;           /* the parser left what it had not entered */
	int depth;
	unsigned char open[DEEPEST];
};

static int verdict(const struct reading *r)
{
	return r->json.failed ? STOP : GO_ON;
}

static int enter(struct reading *r, unsigned kind)
{
	if (r->depth == DEEPEST)
		return STOP;
	r->open[r->depth++] = (unsigned char)kind;
	return GO_ON;
}

static int leave(struct reading *r, unsigned kind)
{
	r->astray = r->depth == 0 || r->open[r->depth - 1] != kind;
	if (r->astray)
		return STOP;
	r->depth--;
	return GO_ON;
}

static void flush(struct reading *r)
{
	if (r->length > 0)
		json_text_n(&r->json, r->run, r->length);
	r->length = 0;
}

static void open_element(struct reading *r, const char *name)
{
	flush(r);
	json_begin_array(&r->json);
	json_text(&r->json, name);
}

static void close_element(struct reading *r)
{
	flush(r);
	json_end(&r->json);
}

static void empty_element(struct reading *r, const char *name)
{
	open_element(r, name);
	close_element(r);
}

static int append(struct reading *r, const char *text, size_t length)
{
	if (length > r->size - r->length)
		return STOP;
	memcpy(r->run + r->length, text, length);
	r->length += length;
	r->seen = r->seen || text_shows(text, length);
	return GO_ON;
}

/* An address with its entities read, or "" when it holds a NUL or more than the whole text has. */
static const char *read_address(struct reading *r, const MD_ATTRIBUTE *address)
{
	size_t length = 0;

	for (int i = 0; address->size > 0 && address->substr_offsets[i] < address->size; i++) {
		const char *part = address->text + address->substr_offsets[i];
		size_t bytes = address->substr_offsets[i + 1] - address->substr_offsets[i];
		char character[ENTITY_BYTES];

		if (address->substr_types[i] == MD_TEXT_NULLCHAR || bytes > r->size + SCHEME - length)
			return "";
		size_t decoded = address->substr_types[i] == MD_TEXT_ENTITY ? entity_decode(part, bytes, character) : 0;

		memcpy(r->href + length, decoded ? character : part, decoded ? decoded : bytes);
		length += decoded ? decoded : bytes;
	}
	r->href[length] = '\0';
	return r->href;
}

static const char *const block_names[] = {
	[MD_BLOCK_QUOTE] = "blockquote",
	[MD_BLOCK_UL] = "ul",
	[MD_BLOCK_OL] = "ol",
	[MD_BLOCK_LI] = "li",
	[MD_BLOCK_H] = "h3",
	[MD_BLOCK_CODE] = "pre",
	[MD_BLOCK_P] = "p",
	[MD_BLOCK_TABLE] = "table",
	[MD_BLOCK_THEAD] = "thead",
	[MD_BLOCK_TBODY] = "tbody",
	[MD_BLOCK_TR] = "tr",
	[MD_BLOCK_TH] = "th",
	[MD_BLOCK_TD] = "td",
	[MD_BLOCK_HTML] = "p", /* never sent: raw HTML is off */
};

/* The page has its own h1 and h2: headings of a text start below them. */
static const char *heading(unsigned level)
{
	static const char *const headings[] = { "h3", "h4", "h5" };

	return headings[level > 3 ? 2 : level - 1];
}

static void write_start(struct reading *r, unsigned start)
{
	if (start == 1)
		return;
	json_begin_object(&r->json);
	json_key(&r->json, "start");
	json_number(&r->json, start);
	json_end(&r->json);
}

static void write_align(struct reading *r, MD_ALIGN align)
{
	static const char *const names[] = { [MD_ALIGN_LEFT] = "left", [MD_ALIGN_CENTER] = "center", [MD_ALIGN_RIGHT] = "right" };

	if (align == MD_ALIGN_DEFAULT)
		return;
	json_begin_object(&r->json);
	json_pair(&r->json, "align", names[align]);
	json_end(&r->json);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	struct reading *r = userdata;

	if (enter(r, BLOCK + type) == STOP)
		return STOP;
	if (type == MD_BLOCK_DOC) {
		json_begin_array(&r->json);
		return verdict(r);
	}
	if (type == MD_BLOCK_HR) {
		empty_element(r, "hr");
		r->seen = true;
		return verdict(r);
	}
	open_element(r, type == MD_BLOCK_H ? heading(((MD_BLOCK_H_DETAIL *)detail)->level) : block_names[type]);
	if (type == MD_BLOCK_OL)
		write_start(r, ((MD_BLOCK_OL_DETAIL *)detail)->start);
	if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
		write_align(r, ((MD_BLOCK_TD_DETAIL *)detail)->align);
	return verdict(r);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	struct reading *r = userdata;
	(void)detail;

	if (leave(r, BLOCK + type) == STOP)
		return STOP;
	if (type == MD_BLOCK_HR)
		return GO_ON;
	if (type == MD_BLOCK_CODE && r->length > 0 && r->run[r->length - 1] == '\n')
		r->length--;
	close_element(r);
	return verdict(r);
}

static void write_link(struct reading *r, const char *href)
{
	open_element(r, "a");
	json_begin_object(&r->json);
	json_pair(&r->json, "href", href);
	json_end(&r->json);
}

static void write_mention(struct reading *r, const char *id)
{
	open_element(r, "mention");
	json_begin_object(&r->json);
	json_pair(&r->json, "id", id);
	json_end(&r->json);
	r->quiet++;
}

/* The marks of open links say what leave_link() has to close. */
static int enter_link(struct reading *r, const MD_SPAN_A_DETAIL *a)
{
	const char *href = read_address(r, &a->href);
	const char *member = link_mention(href);

	if (r->links == (int)sizeof r->silent_links)
		return STOP;
	bool silent = r->links > 0 || r->quiet > 0 || (!member && !link_is_safe(href));

	r->silent_links[r->links++] = silent;
	if (!silent && member)
		write_mention(r, member);
	else if (!silent)
		write_link(r, href);
	return verdict(r);
}

static int leave_link(struct reading *r)
{
	if (r->silent_links[--r->links])
		return GO_ON;
	if (r->quiet > 0 && r->length > 1 && r->run[0] == '@') /* the page and the archive write the sign themselves */
		memmove(r->run, r->run + 1, --r->length);
	r->quiet = 0;
	close_element(r);
	return verdict(r);
}

static const char *const span_names[] = {
	[MD_SPAN_EM] = "em", [MD_SPAN_STRONG] = "strong", [MD_SPAN_CODE] = "code", [MD_SPAN_DEL] = "del", [MD_SPAN_U] = NULL,
};

static int enter_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	struct reading *r = userdata;

	if (enter(r, SPAN + type) == STOP)
		return STOP;
	if (type == MD_SPAN_A)
		return enter_link(r, detail);
	if (type == MD_SPAN_IMG)
		r->quiet++;
	else if (r->quiet == 0 && span_names[type])
		open_element(r, span_names[type]);
	return verdict(r);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	struct reading *r = userdata;
	(void)detail;

	if (leave(r, SPAN + type) == STOP)
		return STOP;
	if (type == MD_SPAN_A)
		return leave_link(r);
	if (type == MD_SPAN_IMG)
		r->quiet--;
	else if (r->quiet == 0 && span_names[type])
		close_element(r);
	return verdict(r);
}

static int text(MD_TEXTTYPE type, const MD_CHAR *piece, MD_SIZE size, void *userdata)
{
	struct reading *r = userdata;
	char character[ENTITY_BYTES];

	if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
		if (r->quiet > 0)
			return append(r, " ", 1);
		empty_element(r, "br");
		return verdict(r);
	}
	if (type == MD_TEXT_NULLCHAR)
		return GO_ON;
	size_t decoded = type == MD_TEXT_ENTITY ? entity_decode(piece, size, character) : 0;

	return append(r, decoded ? character : piece, decoded ? decoded : size);
}

static bool refuse(struct task *t, const char *why)
{
	return task_fail_at(t, PROBLEM_invalid_field, "/body", why);
}

/* The text as it was typed: paragraphs and line breaks, nothing else. */
static const char *plain_tree(struct task *t, const char *text, size_t limit)
{
	struct json j = json_open(t, limit);

	json_begin_array(&j);
	for (text += strspn(text, "\r\n"); *text; text += strspn(text, "\r\n")) {
		size_t length = strcspn(text, "\r\n");

		json_begin_array(&j);
		json_text(&j, "p");
		json_text_n(&j, text, length);
		json_end(&j);
		text += length;
	}
	json_end(&j);
	return json_done(&j);
}

const char *markdown_tree(struct task *t, const char *markdown)
{
	static const MD_PARSER parser = { 0, FLAGS, enter_block, leave_block, enter_span, leave_span, text, NULL, NULL };
	size_t size = strlen(markdown);
	struct reading r = { .json = json_open(t, GROWTH * size + HEADROOM), .size = size };

	r.run = arena_alloc(&t->arena, size + 1);
	r.href = arena_alloc(&t->arena, size + SCHEME + 1);
	int outcome = md_parse(markdown, (MD_SIZE)size, &parser, &r);
	const char *tree = r.astray           ? plain_tree(t, markdown, GROWTH * size + HEADROOM)
	                   : outcome == GO_ON ? json_done(&r.json)
	                                      : NULL;
	if (r.astray)
		r.seen = text_shows(markdown, size);

	if (!tree)
		refuse(t, "text.too_complex");
	else if (!r.seen)
		refuse(t, "text.nothing_to_see");
	return tree && r.seen ? tree : NULL;
}
