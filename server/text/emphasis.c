/* Which marks of emphasis belong together: a stack of open ones, from which each is taken once. */
#include <stddef.h>
#include <string.h>

#include "text/token.h"

enum { NESTED = 6 };

struct stack {
	struct token *tokens;
	const char *text;
	int top, of[3]; /* the last open mark, and the last of each sign */
	/* the last open mark that has as many pairs inside each other as there may be: none goes around it */
	int full;
	int fence; /* the link that we are in: nothing before it pairs with what stands in it */
};

static int *marks_of(struct stack *s, const struct token *mark)
{
	char sign = s->text[mark->at];

	return &s->of[sign == '*' ? 0 : sign == '_' ? 1 : 2];
}

static void push_mark(struct stack *s, int i)
{
	struct token *mark = &s->tokens[i];

	mark->below = s->top;
	mark->same = *marks_of(s, mark);
	s->top = *marks_of(s, mark) = i;
}

/* Takes the last mark off; what stands inside it stands inside the one before, too. */
static void pop_mark(struct stack *s)
{
	struct token *mark = &s->tokens[s->top];
	struct token *below = mark->below == TOKEN_NONE ? NULL : &s->tokens[mark->below];

	*marks_of(s, mark) = mark->same;
	s->top = mark->below;
	if (mark->height == NESTED)
		s->full = mark->below;
	if (below && below->height < mark->height)
		below->height = mark->height;
}

static void add(char taken[3], int use)
{
	*(char *)memchr(taken, 0, 3) = (char)use;
}

/* Two marks inside words emphasise a part of one word, none of several: "m**de et p**ain". Each
 * place is looked at once. */
static bool is_part(const struct stack *s, struct token *opening, const struct token *closing)
{
	if (!opening->inside || !closing->inside)
		return true;
	for (int *at = &opening->seen; *at < closing->at; ++*at)
		if (s->text[*at] == ' ' || s->text[*at] == '\n')
			return false;
	return true;
}

/* What was opened between two marks is text. */
static void join(struct stack *s, int found, struct token *closing)
{
	while (s->top != found)
		pop_mark(s);
	struct token *opening = &s->tokens[found];
	int use = opening->left >= 2 && closing->left >= 2 ? 2 : 1;

	if (++opening->height == NESTED)
		s->full = found;
	add(opening->opened, use);
	add(closing->closed, use);
	opening->left -= use;
	closing->left -= use;
	if (opening->left == 0)
		pop_mark(s);
}

/* Gives a closing mark the nearest open one of its sign. Where they may not be a pair, nothing
 * that is open is touched. */
static bool pair_once(struct stack *s, struct token *closing)
{
	int found = *marks_of(s, closing);

	if (found <= s->fence || s->full >= found || !is_part(s, &s->tokens[found], closing))
		return false;
	join(s, found, closing);
	return true;
}

void emphasis_pair(struct token *tokens, int count, const char *text)
{
	struct stack s = { tokens,     text,      TOKEN_NONE, { TOKEN_NONE, TOKEN_NONE, TOKEN_NONE },
		           TOKEN_NONE, TOKEN_NONE };

	for (int i = 0; i < count; i++) {
		struct token *token = &tokens[i];

		if (token->kind == LINK)
			s.fence = i;
		while (token->kind == CLOSE && s.top > s.fence)
			pop_mark(&s);
		if (token->kind == CLOSE)
			s.fence = TOKEN_NONE;
		while (token->closes && token->left > 0 && pair_once(&s, token))
			continue;
		if (token->opens && token->left > 0)
			push_mark(&s, i);
	}
}
