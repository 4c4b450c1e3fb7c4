/* The pages and lists around the sections of an archive. */
#include "archive/covers.h"

#include <string.h>

#include "archive/sheet.h"
#include "base/json.h"
#include "base/words.h"
#include "db/db.h"
#include "queries/archive.h"

enum { MANIFEST_BYTES = 8 * 1024 * 1024 };

const char *cover_page_path(struct task *t, const struct section *section, uint64_t page)
{
	return arena_printf(&t->arena, "pages/%s-%04llu.html", section->name, (unsigned long long)page);
}

uint64_t cover_pages(uint64_t records)
{
	return (records + PAGE_ITEMS - 1) / PAGE_ITEMS;
}

static struct sheet *new_sheet(struct export *x, const char *path, const char *key)
{
	struct sheet *s = arena_alloc(&x->t->arena, sizeof *s);
	const char *title = word(x->t->language, key);

	s->t = x->t;
	s->zip = x->zip;
	sheet_open(s, path, "", title ? title : key);
	return s;
}

static void paragraph(struct sheet *s, const char *key)
{
	sheet_raw(s, "<p>");
	sheet_word(s, key);
	sheet_raw(s, "</p>\n");
}

static void heading(struct sheet *s, const char *key)
{
	sheet_raw(s, "<h2>");
	sheet_word(s, key);
	sheet_raw(s, "</h2>\n");
}

bool cover_readme(struct export *x)
{
	static const char *const paragraphs[] = { "archive.readme.pages",    "archive.readme.data",
		                                  "archive.readme.manifest", "archive.readme.omissions",
		                                  "archive.readme.others",   "archive.readme.keep" };
	struct sheet *s = new_sheet(x, x->t->language == LANGUAGE_fr ? "LISEZMOI.html" : "README.html",
	                            "archive.readme.title");

	for (size_t i = 0; i < sizeof paragraphs / sizeof paragraphs[0]; i++)
		paragraph(s, paragraphs[i]);
	return sheet_close(s);
}

/* What a section leaves out, in short, or with the reasons. */
static void left_out(struct sheet *s, const struct section *section, bool why)
{
	for (const char *const *key = section->hides; *key && strcmp(*key, "nothing") != 0; key++) {
		sheet_raw(s, key == section->hides ? "" : " · ");
		sheet_word(s, arena_printf(&s->t->arena, "archive.omission.%s", *key));
		sheet_raw(s, why ? " (" : "");
		if (why)
			sheet_word(s, arena_printf(&s->t->arena, "archive.omission.%s.reason", *key));
		sheet_raw(s, why ? ")" : "");
	}
}

void cover_left_out(struct sheet *s, const struct section *section)
{
	if (strcmp(section->hides[0], "nothing") == 0)
		return;
	sheet_raw(s, "<p>");
	sheet_word(s, "archive.left_out");
	sheet_raw(s, s->t->language == LANGUAGE_fr ? " : " : ": ");
	left_out(s, section, true);
	sheet_raw(s, ".</p>\n");
}

static void index_row(struct sheet *s, const struct section *section, uint64_t records)
{
	sheet_raw(s, "<tr><th scope=\"row\">");
	if (records > 0)
		sheet_raw(s,
		          arena_printf(&s->t->arena, "<a href=\"%s\">", cover_page_path(s->t, section, 1)));
	sheet_word(s, arena_printf(&s->t->arena, "archive.section.%s", section->name));
	sheet_raw(s, records > 0 ? "</a>" : "");
	sheet_raw(s, "</th><td class=\"n\">");
	sheet_number(s, (long long)records);
	sheet_raw(s,
	          arena_printf(&s->t->arena, "</td><td><a href=\"donnees/%s.ndjson\">%s.ndjson</a></td><td>",
	                       section->name, section->name));
	left_out(s, section, false);
	sheet_raw(s, "</td></tr>\n");
}

/* The heads of the columns of a table, and the beginning of its body. */
static void heads(struct sheet *s, const char *const *keys)
{
	sheet_raw(s, "<thead><tr>");
	for (; *keys; keys++) {
		sheet_raw(s, "<th scope=\"col\">");
		sheet_word(s, *keys);
		sheet_raw(s, "</th>");
	}
	sheet_raw(s, "</tr></thead><tbody>\n");
}

static void index_table(struct export *x, struct sheet *s)
{
	sheet_raw(s, "<table>");
	heads(s, (const char *const[]){ "archive.section", "archive.records", "archive.data",
	                                "archive.left_out", NULL });
	for (int i = 0; i < x->section_count; i++)
		index_row(s, &x->sections[i], x->counts[i]);
	sheet_raw(s, "</tbody></table>\n");
}

bool cover_index(struct export *x)
{
	struct sheet *s = new_sheet(x, "index.html", "archive.title");
	const char *readme = x->t->language == LANGUAGE_fr ? "LISEZMOI.html" : "README.html";

	sheet_raw(s, "<p>");
	sheet_text(s, word_with(x->t, "archive.for", "name", x->subject.name));
	sheet_raw(s, " ");
	sheet_text(s, word_with(x->t, "archive.request", "number", x->subject.number));
	sheet_raw(s, " ");
	sheet_word(s, arena_printf(&x->t->arena, "archive.kind.%s", x->subject.kind));
	sheet_raw(s, "</p><p>");
	sheet_word(s, "archive.snapshot");
	sheet_raw(s, " ");
	sheet_date(s, x->snapshot_at);
	sheet_raw(s, ".</p>\n");
	index_table(x, s);
	sheet_raw(s, arena_printf(&x->t->arena, "<ul><li><a href=\"%s\">", readme));
	sheet_word(s, "archive.readme.title");
	sheet_raw(s, "</a></li><li><a href=\"informations.html\">");
	sheet_word(s, "archive.information.title");
	sheet_raw(s, "</a></li><li><a href=\"omissions.csv\">");
	sheet_word(s, "archive.omissions");
	sheet_raw(s, "</a></li><li><a href=\"manifest.json\">");
	sheet_word(s, "archive.manifest");
	sheet_raw(s, "</a></li></ul>");
	return sheet_close(s);
}

static bool seen_before(const struct db_rows *map, int from, int row, int column)
{
	for (int i = from; i < row; i++)
		if (strcmp(db_value(map, i, column), db_value(map, row, column)) == 0)
			return true;
	return false;
}

/* The word of a value of the map. Retention times hold "+", which no word does: "account+5y"
 * is said by "account_5y". */
static const char *key_of(struct task *t, int column, const char *value)
{
	char *plain = arena_copy(&t->arena, value);

	for (char *c = plain; *c; c++)
		if (*c == '+')
			*c = '_';
	if (column == EXPORT_MAP_BASIS)
		return arena_printf(&t->arena, "archive.basis.%s", plain);
	return column == EXPORT_MAP_KEEP ? arena_printf(&t->arena, "archive.keep.%s", plain)
	                                 : arena_printf(&t->arena, "archive.class.%s", plain);
}

/* "Ground: legitimate interest · legal duty": the different values of a column of the map, as words. */
static void list_distinct(struct sheet *s, const struct db_rows *map, int from, int to, int column,
                          const char *label)
{
	bool first = true;

	sheet_raw(s, "<dt>");
	sheet_word(s, label);
	sheet_raw(s, "</dt><dd>");
	for (int i = from; i < to; i++) {
		if (seen_before(map, from, i, column))
			continue;
		sheet_raw(s, first ? "" : " · ");
		sheet_word(s, key_of(s->t, column, db_value(map, i, column)));
		first = false;
	}
	sheet_raw(s, "</dd>");
}

static void write_columns(struct sheet *s, const struct db_rows *map, int from, int to)
{
	sheet_raw(s, "<details><summary>");
	sheet_word(s, "archive.information.columns");
	sheet_raw(s, "</summary><table>");
	heads(s, (const char *const[]){ "archive.information.column", "archive.information.classes",
	                                "archive.information.keep", NULL });
	for (int i = from; i < to; i++) {
		sheet_raw(s, "<tr><th scope=\"row\"><code>");
		sheet_text(s, db_value(map, i, EXPORT_MAP_COLUMN));
		sheet_raw(s, "</code></th><td>");
		sheet_word(s, key_of(s->t, EXPORT_MAP_CLASS, db_value(map, i, EXPORT_MAP_CLASS)));
		sheet_raw(s, "</td><td>");
		sheet_word(s, key_of(s->t, EXPORT_MAP_KEEP, db_value(map, i, EXPORT_MAP_KEEP)));
		sheet_raw(s, "</td></tr>\n");
	}
	sheet_raw(s, "</tbody></table></details>\n");
}

static void write_purpose(struct sheet *s, const struct db_rows *map, int from, int to)
{
	const char *purpose = db_value(map, from, EXPORT_MAP_PURPOSE);

	sheet_raw(s, "<article>");
	heading(s, arena_printf(&s->t->arena, "archive.purpose.%s", purpose));
	sheet_raw(s, "<dl>");
	list_distinct(s, map, from, to, EXPORT_MAP_BASIS, "archive.information.basis");
	list_distinct(s, map, from, to, EXPORT_MAP_CLASS, "archive.information.classes");
	list_distinct(s, map, from, to, EXPORT_MAP_KEEP, "archive.information.keep");
	sheet_raw(s, "</dl>");
	write_columns(s, map, from, to);
	sheet_raw(s, "</article>\n");
}

/* Whom to write to (GDPR, article 15), where the company has said it. */
static void write_contacts(struct export *x, struct sheet *s)
{
	const struct {
		const char *label, *contact;
	} contacts[] = { { "archive.information.controller", x->subject.controller },
		         { "archive.information.dpo", x->subject.dpo } };

	if (!*contacts[0].contact && !*contacts[1].contact)
		return;
	heading(s, "archive.information.contacts");
	sheet_raw(s, "<dl>");
	for (size_t i = 0; i < sizeof contacts / sizeof contacts[0]; i++) {
		if (!*contacts[i].contact)
			continue;
		sheet_raw(s, "<dt>");
		sheet_word(s, contacts[i].label);
		sheet_raw(s, "</dt><dd>");
		sheet_text(s, contacts[i].contact);
		sheet_raw(s, "</dd>");
	}
	sheet_raw(s, "</dl>");
}

bool cover_information(struct export *x)
{
	static const char *const paragraphs[] = {
		"archive.information.recipients", "archive.information.transfers",
		"archive.information.source",     "archive.information.automated",
		"archive.information.rights",     "archive.information.complaint"
	};
	struct db_rows map;

	if (!db_rows(x->t, sql_export_map(), &map))
		return false;
	struct sheet *s = new_sheet(x, "informations.html", "archive.information.title");

	paragraph(s, "archive.information.intro");
	write_contacts(x, s);
	for (int from = 0, to; from < map.count; from = to) {
		for (to = from; to < map.count && strcmp(db_value(&map, to, EXPORT_MAP_PURPOSE),
		                                         db_value(&map, from, EXPORT_MAP_PURPOSE)) == 0;)
			to++;
		write_purpose(s, &map, from, to);
	}
	for (size_t i = 0; i < sizeof paragraphs / sizeof paragraphs[0]; i++) {
		heading(s, arena_printf(&x->t->arena, "%s.title", paragraphs[i]));
		paragraph(s, paragraphs[i]);
	}
	return sheet_close(s);
}

static const char *csv_word(struct export *x, const char *key)
{
	const char *text = word(x->t->language, key);

	return text ? text : key;
}

/* RFC 4180 in UTF-8 with a byte order mark, for spreadsheets. The cells are ours: none
 * starts with a formula. */
bool cover_omissions(struct export *x)
{
	struct db_rows rows;
	bool portable = strcmp(x->subject.kind, "portability") == 0;

	if (!db_rows(x->t, sql_export_omissions(x->subject.member, db_flag(portable)), &rows))
		return false;
	bool well = zip_open_entry(x->zip, "omissions.csv") && zip_print(x->zip, "\xef\xbb\xbf") &&
	            zip_print(x->zip, csv_word(x, "archive.omission.header")) && zip_print(x->zip, "\r\n");

	for (int i = 0; well && i < rows.count; i++) {
		const char *category = db_value(&rows, i, EXPORT_OMISSIONS_CATEGORY),
			   *count = db_value(&rows, i, EXPORT_OMISSIONS_COUNT);
		well = zip_print(
			x->zip,
			arena_printf(&x->t->arena, "\"%s\",%s,\"%s\"\r\n",
		                     csv_word(x, arena_printf(&x->t->arena, "archive.omission.%s", category)),
		                     count ? count : "",
		                     csv_word(x, arena_printf(&x->t->arena, "archive.omission.%s.reason",
		                                              category))));
	}
	x->omissions = rows.count;
	return well && zip_close_entry(x->zip, (uint64_t)rows.count);
}

static void manifest_files(struct export *x, struct json *j)
{
	json_key(j, "files");
	json_begin_array(j);
	for (const struct zip_entry *e = zip_entries(x->zip); e; e = e->next) {
		json_begin_object(j);
		json_pair(j, "path", e->path);
		json_key(j, "bytes");
		json_number(j, (int64_t)e->bytes);
		json_pair(j, "sha256", e->sha256);
		json_key(j, "records");
		json_number(j, (int64_t)e->records);
		json_end(j);
	}
	json_end(j);
}

static void manifest_sections(struct export *x, struct json *j)
{
	json_key(j, "sections");
	json_begin_object(j);
	for (int i = 0; i < x->section_count; i++) {
		json_key(j, x->sections[i].name);
		json_number(j, (int64_t)x->counts[i]);
	}
	json_end(j);
}

bool cover_manifest(struct export *x)
{
	struct json j = json_open(x->t, MANIFEST_BYTES);

	json_begin_object(&j);
	json_pair(&j, "format", "parvis-archive");
	json_key(&j, "schema");
	json_number(&j, 1);
	json_pair(&j, "kind", x->subject.kind);
	json_key(&j, "request");
	json_raw(&j, x->subject.number);
	json_pair(&j, "member", x->subject.member);
	json_pair(&j, "snapshot_at", x->snapshot_at);
	json_pair(&j, "made_at", x->t->now_text);
	json_key(&j, "records");
	json_number(&j, (int64_t)x->total);
	json_key(&j, "omissions");
	json_number(&j, x->omissions);
	manifest_sections(x, &j);
	manifest_files(x, &j);
	json_end(&j);
	const char *text = json_done(&j);

	if (!text)
		return task_fail(x->t, PROBLEM_unexpected, NULL);
	return zip_open_entry(x->zip, "manifest.json") && zip_print(x->zip, text) &&
	       zip_print(x->zip, "\n") && zip_close_entry(x->zip, 0);
}
