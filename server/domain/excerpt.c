/* One line of plain text out of Markdown, for lists and notifications: the same parser, only its text is kept. */
#include "domain/markdown.h"

#include <md4c.h>
#include <string.h>

#include "domain/entity.h"

enum { GO_ON = 0, STOP = -1, FLAGS = MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML };

struct excerpt {
	char *line;
	size_t length, characters, most;
	bool gap; /* a space is due before the next character */
	bool cut;
};

static bool starts_character(char byte)
{
	return ((unsigned char)byte & 0xc0) != 0x80;
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t';
}

static int keep_byte(struct excerpt *e, char byte)
{
	if (starts_character(byte) && e->characters++ == e->most) {
		e->cut = true;
		return STOP;
	}
	e->line[e->length++] = byte;
	return GO_ON;
}

static int keep(struct excerpt *e, const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		if (is_blank(text[i])) {
			e->gap = true;
			continue;
		}
		if (e->gap && e->length > 0 && keep_byte(e, ' ') == STOP)
			return STOP;
		e->gap = false;
		if (keep_byte(e, text[i]) == STOP)
			return STOP;
	}
	return GO_ON;
}

static int note_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	struct excerpt *e = userdata;
	(void)type;
	(void)detail;

	e->gap = true;
	return GO_ON;
}

static int ignore_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	(void)type;
	(void)detail;
	(void)userdata;
	return GO_ON;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *piece, MD_SIZE size, void *userdata)
{
	struct excerpt *e = userdata;
	char character[ENTITY_BYTES];

	if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
		return keep(e, " ", 1);
	if (type == MD_TEXT_NULLCHAR)
		return GO_ON;
	size_t decoded = type == MD_TEXT_ENTITY ? entity_decode(piece, size, character) : 0;

	return keep(e, decoded ? character : piece, decoded ? decoded : size);
}

const char *markdown_excerpt(struct task *t, const char *markdown, size_t characters)
{
	static const MD_PARSER parser = { 0, FLAGS, note_block, note_block, ignore_span, ignore_span, text, NULL, NULL };
	struct excerpt e = { .most = characters };

	e.line = arena_alloc(&t->arena, 4 * characters + sizeof "…");
	md_parse(markdown, (MD_SIZE)strlen(markdown), &parser, &e);
	if (e.cut)
		memcpy(e.line + e.length, "…", sizeof "…");
	return e.line;
}
