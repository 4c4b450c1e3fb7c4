/* The writer of trees. */
#include "text/tree.h"

#include <string.h>

#include "base/text.h"

static void flush(struct tree *w)
{
	if (w->length > 0)
		json_text_n(&w->json, w->run, w->length);
	w->length = 0;
}

void tree_open(struct tree *w, const char *name)
{
	flush(w);
	json_begin_array(&w->json);
	json_text(&w->json, name);
}

void tree_open_with(struct tree *w, const char *name, const char *key, const char *value)
{
	tree_open(w, name);
	json_begin_object(&w->json);
	json_pair(&w->json, key, value);
	json_end(&w->json);
}

void tree_close(struct tree *w)
{
	flush(w);
	json_end(&w->json);
}

void tree_empty(struct tree *w, const char *name)
{
	tree_open(w, name);
	tree_close(w);
}

void tree_text(struct tree *w, const char *text, size_t length)
{
	memcpy(w->run + w->length, text, length);
	w->length += length;
	w->seen = w->seen || text_shows(text, length);
}
