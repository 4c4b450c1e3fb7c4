/* What may mean something inside a line: noted by spans.c, paired by emphasis.c. */
#ifndef PARVIS_TEXT_TOKEN_H
#define PARVIS_TEXT_TOKEN_H

#include <stdbool.h>

enum token_kind { MARK, CODE, BRACKET, LINK, MENTION, CLOSE, FOUND, ESCAPE, BREAK };

struct token {
	enum token_kind kind;
	int at, length;      /* the bytes of the source that it stands for */
	const char *address; /* LINK, MENTION, FOUND: in the arena */
	/* on their stack: the next one down, and of MARKs the next with the same sign */
	int below, same;
	int left;           /* MARK: signs without a partner; CODE: backticks at each end */
	bool opens, closes; /* MARK: what its neighbours allow */
	bool inside;        /* MARK: letters stand on both sides */
	int seen;           /* MARK: up to where no blank stands after it, as far as somebody looked */
	char height;        /* MARK: how many pairs stand inside each other after it */
	/* MARK: how many signs each pair took, inner pairs first; 0 ends the list */
	char closed[3], opened[3];
};

enum { TOKEN_NONE = -1 };

/* Decides which marks belong together, and leaves each as many signs as stay text. Linear in count. */
void emphasis_pair(struct token *tokens, int count, const char *text);

#endif
