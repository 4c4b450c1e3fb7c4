/* What surrounds the sections of an archive: how to read it, its contents, the information sheet, what is
 * left out, the manifest.
 */
#ifndef PARVIS_ARCHIVE_COVERS_H
#define PARVIS_ARCHIVE_COVERS_H

#include "archive/export.h"
#include "archive/sheet.h"

enum { PAGE_ITEMS = 500 };

/* Each writes one entry. False with a problem. */
bool cover_readme(struct export *x);      /* LISEZMOI.html, README.html in English */
bool cover_index(struct export *x);       /* index.html */
bool cover_information(struct export *x); /* informations.html: article 15(1), from the data map */
bool cover_omissions(struct export *x);   /* omissions.csv; sets x->omissions */
bool cover_manifest(struct export *x);    /* manifest.json: last, because it lists what is written */

/* The path of a page of a section, from 1. */
const char *cover_page_path(struct task *t, const struct section *section, uint64_t page);
uint64_t cover_pages(uint64_t records);

/* What the section leaves out, and why, on its page; nothing where all is there. */
void cover_left_out(struct sheet *s, const struct section *section);

#endif
