/* The writer of trees, over base/json.h: what does not fit makes the JSON fail. */
#ifndef PARVIS_TEXT_TREE_H
#define PARVIS_TEXT_TREE_H

#include "base/json.h"

struct tree {
	struct arena *arena;
	struct json json;
	/* text not written yet, so that neighbours become one string; room for the whole
	 * source and two line breaks */
	char *run;
	size_t length;
	bool seen; /* whether a reader would see anything */
};

void tree_open(struct tree *w, const char *name); /* ["name", … until tree_close() */
void tree_open_with(struct tree *w, const char *name, const char *key, const char *value);
void tree_text(struct tree *w, const char *text, size_t length);
void tree_close(struct tree *w);
void tree_empty(struct tree *w, const char *name);

#endif
