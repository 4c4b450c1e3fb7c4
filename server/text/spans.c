/*
 * Inside a line, in three passes, each linear: scan() notes what may mean something, emphasis.c decides which
 * marks belong together, and write_all() puts it out. A sign that means nothing is text, so nothing that is
 * typed can vanish.
 *
 * What a mark or a backslash means beside its neighbours, beside.c says; raw HTML, entities, images, titles
 * and footnotes stay as they are typed.
 */
#include "text/spans.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/beside.h"
#include "text/link.h"
#include "text/pose.h"
#include "text/token.h"

enum { LONGEST_RUN = 3, LONGEST_TICKS = 16 };

struct reading {
	struct tree *w;
	struct span span;
	int at, count;
	struct token *tokens;
	/* where the last run of so many backticks begins: whether it pays to look for one */
	int last_ticks[LONGEST_TICKS + 1];
	int brackets; /* the innermost that is open */
};

static struct token *note(struct reading *r, enum token_kind kind, int length)
{
	struct token *token = &r->tokens[r->count++];

	*token = (struct token){
		.kind = kind, .at = r->at, .length = length, .below = TOKEN_NONE, .same = TOKEN_NONE
	};
	r->at += length;
	return token;
}

static int run_length(const struct reading *r, int at)
{
	int length = 1;

	while (at + length < r->span.length && r->span.text[at + length] == r->span.text[at])
		length++;
	return length;
}

static void scan_mark(struct reading *r)
{
	int run = run_length(r, r->at);
	bool means = r->span.text[r->at] == '~' ? run == 2 : run <= LONGEST_RUN;
	bool opens = means && mark_opens(&r->span, r->at, run),
	     closes = means && mark_closes(&r->span, r->at, run);

	if (!opens && !closes) {
		r->at += run;
		return;
	}
	struct token *mark = note(r, MARK, run);

	mark->left = run;
	mark->opens = opens;
	mark->closes = closes;
	mark->seen = mark->at;
	mark->inside = mark_is_inside(&r->span, mark->at, run);
}

/* Finds, once, the last run of backticks of each length: looking for one that is there is
 * paid by what it takes in. */
static void find_ticks(struct reading *r)
{
	for (int i = 0; i <= LONGEST_TICKS; i++)
		r->last_ticks[i] = TOKEN_NONE;
	for (int i = 0; i < r->span.length; i++) {
		if (r->span.text[i] != '`')
			continue;
		int length = run_length(r, i);

		if (length <= LONGEST_TICKS)
			r->last_ticks[length] = i;
		i += length - 1;
	}
}

static void scan_code(struct reading *r)
{
	int length = run_length(r, r->at), end = r->at + length, other = 1;

	if (length > LONGEST_TICKS || r->last_ticks[length] < end) {
		r->at = end;
		return;
	}
	for (; r->span.text[end] != '`' || (other = run_length(r, end)) != length; end += other)
		other = r->span.text[end] == '`' ? other : 1;
	note(r, CODE, end + length - r->at)->left = length;
}

/* An image is no link: what stands in ![…](…) stays readable, and the address becomes a link of its own. */
static void scan_bracket(struct reading *r)
{
	if (r->at > 0 && r->span.text[r->at - 1] == '!') {
		r->at++;
		return;
	}
	int below = r->brackets;

	r->brackets = r->count;
	note(r, BRACKET, 1)->below = below;
}

/* What is written in a mention is a name: no sign of it means anything, but for those
 * that a backslash hides. */
static void keep_escapes(struct reading *r, int from)
{
	int kept = from;

	for (int i = from; i < r->count; i++)
		if (r->tokens[i].kind == ESCAPE)
			r->tokens[kept++] = r->tokens[i];
	r->count = kept;
}

/* The bytes of "(address)" after this bracket, when it may close a link: the link has words that are seen. */
static size_t target_length(const struct reading *r, int open)
{
	const char *words = r->span.text + r->tokens[open].at + 1, *end = r->span.text + r->at;

	words += *words == '@';
	return words < end && text_shows(words, (size_t)(end - words))
	               ? link_target(end + 1, (size_t)(r->span.length - r->at - 1))
	               : 0;
}

static bool poses(const struct reading *r, int open, const char *address)
{
	const char *words = r->span.text + r->tokens[open].at + 1;

	return link_poses(r->w->arena, words, (size_t)(r->span.text + r->at - words), address);
}

/*
 * A link closes with an address that may be followed; no link stands in another, so it ends every bracket
 * before it. Words that pose end them, too: whatever is around them holds both addresses, which no third one
 * is. So no word is looked at twice.
 */
static void scan_closing(struct reading *r)
{
	int open = r->brackets;
	size_t length = open == TOKEN_NONE ? 0 : target_length(r, open);
	const char *address = length ? arena_copy_n(r->w->arena, r->span.text + r->at + 2, length - 2) : NULL;

	if (!address || poses(r, open, address)) {
		r->brackets = address || open == TOKEN_NONE ? TOKEN_NONE : r->tokens[open].below;
		r->at++;
		return;
	}
	struct token *link = &r->tokens[open];
	const char *member = link_mention(address);

	link->kind = member ? MENTION : LINK;
	link->address = member ? member : address;
	if (member)
		keep_escapes(r, open + 1);
	note(r, CLOSE, (int)length + 1);
	r->brackets = TOKEN_NONE;
}

static void scan_escape(struct reading *r)
{
	bool hidden = backslash_hides(&r->span, r->at);

	if (hidden)
		note(r, ESCAPE, 1);
	else
		r->at++;
	/* a mark that a backslash stands before means nothing, whether that is seen or not */
	if (r->at < r->span.length && (hidden || is_mark(r->span.text[r->at])))
		r->at++;
}

static void scan_word(struct reading *r)
{
	size_t length = 0;
	const char *address =
		link_find(r->w->arena, r->span.text, (size_t)r->span.length, (size_t)r->at, &length);

	if (address)
		note(r, FOUND, (int)length)->address = address;
	else
		r->at++;
}

static void scan(struct reading *r)
{
	while (r->at < r->span.length) {
		switch (r->span.text[r->at]) {
		case '\\':
			scan_escape(r);
			break;
		case '`':
			scan_code(r);
			break;
		case '*':
		case '_':
		case '~':
			scan_mark(r);
			break;
		case '[':
			scan_bracket(r);
			break;
		case ']':
			scan_closing(r);
			break;
		case '\n':
			note(r, BREAK, 1);
			break;
		default:
			scan_word(r);
		}
	}
}

static void write_mark(struct tree *w, const char *text, const struct token *mark)
{
	char sign = text[mark->at];

	for (int i = 0; i < 3 && mark->closed[i]; i++)
		tree_close(w);
	tree_text(w, text + mark->at, (size_t)mark->left);
	for (int i = 2; i >= 0; i--)
		if (mark->opened[i])
			tree_open(w, sign == '~' ? "del" : mark->opened[i] == 2 ? "strong" : "em");
}

/* In code a line break is a space, and one space beside each row of backticks belongs to them. */
static void write_code(struct tree *w, const char *text, const struct token *code)
{
	const char *from = text + code->at + code->left;
	size_t length = (size_t)(code->length - 2 * code->left);

	if (length > 2 && from[0] == ' ' && from[length - 1] == ' ') {
		from++;
		length -= 2;
	}
	tree_open(w, "code");
	tree_text(w, from, length);
	for (char *c = w->run; c < w->run + w->length; c++)
		*c = *c == '\n' ? ' ' : *c;
	tree_close(w);
}

static void write_found(struct tree *w, const char *text, const struct token *link, bool inside)
{
	if (!inside)
		tree_open_with(w, "a", "href", link->address);
	tree_text(w, text + link->at, (size_t)link->length);
	if (!inside)
		tree_close(w);
}

static void write_token(struct reading *r, const struct token *token, bool *inside)
{
	struct tree *w = r->w;

	switch (token->kind) {
	case MARK:
		write_mark(w, r->span.text, token);
		break;
	case CODE:
		write_code(w, r->span.text, token);
		break;
	case BRACKET:
		tree_text(w, "[", 1);
		break;
	case LINK:
		tree_open_with(w, "a", "href", token->address);
		*inside = true;
		break;
	case MENTION:
		tree_open_with(w, "mention", "id", token->address);
		break;
	case CLOSE:
		tree_close(w);
		*inside = false;
		break;
	case FOUND:
		write_found(w, r->span.text, token, *inside);
		break;
	case ESCAPE:
		break;
	case BREAK:
		tree_empty(w, "br");
		break;
	}
}

static void write_all(struct reading *r)
{
	bool inside = false;
	int at = 0;

	for (int i = 0; i < r->count; i++) {
		const struct token *token = &r->tokens[i];

		tree_text(r->w, r->span.text + at, (size_t)(token->at - at));
		write_token(r, token, &inside);
		at = token->at + token->length;
		/* the page and the archive write the sign themselves */
		if (token->kind == MENTION && r->span.text[at] == '@')
			at++;
	}
	tree_text(r->w, r->span.text + at, (size_t)(r->span.length - at));
}

/* Room for a token at each sign that may mean something, and for links: the shortest has six bytes. */
static size_t tokens_needed(const char *text, size_t length)
{
	size_t count = length / 6 + 1;

	for (size_t i = 0; i < length; i++)
		count += strchr("\\`*_~[]\n", text[i]) != NULL;
	return count;
}

void spans_write(struct tree *w, const char *text, size_t length)
{
	struct reading r = { .w = w, .span = { text, (int)length }, .brackets = TOKEN_NONE };

	r.tokens = arena_alloc(w->arena, tokens_needed(text, length) * sizeof *r.tokens);
	find_ticks(&r);
	scan(&r);
	emphasis_pair(r.tokens, r.count, text);
	write_all(&r);
}
