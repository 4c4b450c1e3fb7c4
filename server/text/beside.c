/* What a mark or a backslash means where it stands: chat habits, decided by the signs beside it. */
#include "text/beside.h"

#include <string.h>

#include "base/text.h"

enum { NEIGHBOURS = 8, FACE = 3, LONGEST_NUMBER = 3 };

/* A picture is several points: what chooses its look is no letter. */
static bool is_look(uint32_t point)
{
	return (point >= 0xfe00 && point <= 0xfe0f) || point == 0x200d || point == 0x20e3;
}

/* The signs beside a place; beyond the ends of the text there are spaces. */
static uint32_t point_before(const struct span *s, int at)
{
	uint32_t point = at > 0 ? text_point_before(s->text, s->text + at) : ' ';

	return is_look(point) ? '\0' : point;
}

static uint32_t point_after(const struct span *s, int at)
{
	size_t step;

	return at < s->length ? text_point(s->text + at, (size_t)(s->length - at), &step) : ' ';
}

static bool is_one_of(uint32_t point, const char *signs)
{
	return point > 0 && point < 0x80 && strchr(signs, (int)point);
}

static const char face[] = "-.^:;='?!,"; /* between two marks */

bool is_mark(char c)
{
	return c == '*' || c == '_' || c == '~';
}

/* Emphasis has something to emphasise: neither other marks nor a few signs alone;
 * "*_*" and "*-*" are faces. */
static bool shows_before(const struct span *s, int at, char sign)
{
	int marks = at, signs = at;

	for (int i = 0; i < NEIGHBOURS && marks > 0 && is_mark(s->text[marks - 1]); i++)
		marks--;
	for (int i = 0; i < FACE && signs > 0 && is_one_of((unsigned char)s->text[signs - 1], face); i++)
		signs--;
	return !point_is_space(point_before(s, marks)) &&
	       !(marks < at && is_one_of(point_before(s, marks), "([{")) &&
	       !(signs < at && signs > 0 && s->text[signs - 1] == sign);
}

static bool shows_after(const struct span *s, int at, char sign)
{
	int marks = at, signs = at;

	for (int i = 0; i < NEIGHBOURS && marks < s->length && is_mark(s->text[marks]); i++)
		marks++;
	for (int i = 0; i < FACE && signs < s->length && is_one_of((unsigned char)s->text[signs], face); i++)
		signs++;
	return !point_is_space(point_after(s, marks)) &&
	       !(marks > at && is_one_of(point_after(s, marks), ")]}")) &&
	       !(signs > at && signs < s->length && s->text[signs] == sign);
}

static bool is_named(uint32_t point)
{
	return point == '_' || point_is_word(point);
}

/* A word goes on here; names of machines and programs hold an _ beside other signs too:
 * __init__.py, $_POST, ^_^ */
static bool word_before(const struct span *s, int at, char sign)
{
	uint32_t before = point_before(s, at);

	if (point_is_word(before) || sign != '_')
		return point_is_word(before);
	return before == '.' ? is_named(point_before(s, at - 1)) : is_one_of(before, "=$%&@#+^<>\\");
}

static bool word_after(const struct span *s, int at, char sign)
{
	uint32_t after = point_after(s, at);

	if (point_is_word(after) || sign != '_')
		return point_is_word(after);
	return after == '.' ? is_named(point_after(s, at + 1)) : is_one_of(after, "=$%&@#+^<>\\");
}

/* Between two signs, but for brackets, quotation marks and ends of sentences, a mark
 * is half of a face: -_- */
static bool leans(uint32_t point, const char *signs)
{
	return point_is_space(point) || point_is_word(point) || is_one_of(point, signs) ||
	       is_mark((char)(point < 0x80 ? point : 0)) || point == 0xab || point == 0xbb ||
	       (point >= 0x2013 && point <= 0x2026) || point == 0x2039 || point == 0x203a;
}

/* A note, (*) or (**) or word**, is no emphasis of what follows. */
static bool is_note(uint32_t before, uint32_t after)
{
	return is_one_of(after, ")]}") || (point_is_word(before) && is_one_of(after, ".,;:!?"));
}

/* One * and every _ keep to whole words; ** may mark a part of a word, but x**2 is a power. */
bool mark_opens(const struct span *s, int at, int run)
{
	char sign = s->text[at];
	uint32_t before = point_before(s, at), after = point_after(s, at + run);
	bool single = run == 1, power = sign == '*' && point_is_word(before) && after >= '0' && after <= '9';

	if (power || is_note(before, after) || !shows_after(s, at + run, sign) ||
	    ((single || sign == '_') && word_before(s, at, sign)))
		return false;
	return !single || point_is_word(after) || (!is_one_of(after, ".,;:!?") && leans(before, "([{\"'|"));
}

bool mark_closes(const struct span *s, int at, int run)
{
	char sign = s->text[at];
	uint32_t before = point_before(s, at), after = point_after(s, at + run);
	bool single = run == 1;

	if (is_one_of(before, "([{") || !shows_before(s, at, sign) ||
	    ((single || sign == '_') && word_after(s, at + run, sign)))
		return false;
	return !single || point_is_word(before) || leans(after, ")]}\"'|.,;:!?");
}

bool mark_is_inside(const struct span *s, int at, int run)
{
	return point_is_word(point_before(s, at)) && point_is_word(point_after(s, at + run));
}

/* Whether the line begins with a number that ends here, as that of an item. */
static bool is_number(const struct span *s, int end)
{
	int at = end;

	while (at > 0 && end - at <= LONGEST_NUMBER && s->text[at - 1] >= '0' && s->text[at - 1] <= '9')
		at--;
	return at < end && (at == 0 || s->text[at - 1] == '\n');
}

/* A backslash hides what would mean something where it stands; in a path and in a raised arm it is
 * itself: C:\_tmp, ¯\_(ツ)_/¯ */
bool backslash_hides(const struct span *s, int at)
{
	uint32_t before = point_before(s, at);
	char sign = at + 1 < s->length ? s->text[at + 1] : '\0';
	bool inside = point_is_word(before);

	if (!is_one_of((unsigned char)sign, "*_~`[]()#>+-.!|<&") || before == ':' || before == '\\' ||
	    before == 0xaf)
		return false;
	if (sign == '.' || sign == ')')
		return is_number(s, at);
	if (sign == '_' || sign == '~')
		return !inside || !point_is_word(point_after(s, at + 2));
	if (sign == '*')
		return !inside || point_after(s, at + 2) != '.' || !point_is_word(point_after(s, at + 3));
	return is_one_of((unsigned char)sign, "`[]") || (sign == '(' ? before == ']' : !inside);
}
