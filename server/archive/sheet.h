/*
 * HTML for archives, written into an entry of a ZIP file: readable with any browser, without script, without
 * anything from elsewhere. Bounded: what is written leaves memory.
 */
#ifndef PARVIS_ARCHIVE_SHEET_H
#define PARVIS_ARCHIVE_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "archive/zip.h"
#include "base/task.h"

struct json_t; /* of jansson.h */

enum { SHEET_BYTES = 32 * 1024 };

/* A page that is being written. */
struct sheet {
	struct task *t; /* its language is that of the words */
	struct zip *zip;
	bool well;        /* false after a failure: everything after is ignored */
	uint64_t records; /* written to this section so far, over all its pages */
	size_t length;
	char bytes[SHEET_BYTES];
};

/* Opens the entry and writes everything up to the heading. `root` leads back to the top of
 * the archive: "" or "../". */
void sheet_open(struct sheet *s, const char *path, const char *root, const char *title);
/* Ends the page and its entry. False when anything failed since sheet_open(). */
bool sheet_close(struct sheet *s);

void sheet_raw(struct sheet *s, const char *html);  /* ours, or made by tree_to_html() */
void sheet_text(struct sheet *s, const char *text); /* anybody's: escaped */
/* of the catalogue, escaped; the last part of the key when there is none */
void sheet_word(struct sheet *s, const char *key);
void sheet_number(struct sheet *s, long long number);
/* <name>text</name>. */
void sheet_element(struct sheet *s, const char *name, const char *text);
/* A date as people write it in that language; text that is no date stays as it is. */
void sheet_date(struct sheet *s, const char *text);

/* One record of a section as an article: its text, made from its tree, then every key with a value. */
void sheet_record(struct sheet *s, struct json_t *record);

#endif
