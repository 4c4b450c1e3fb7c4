/* Writes the auditor's bundle, a page of entries at a time, in one photograph of the database. */
#include "audit/log/bundle.h"

#include <inttypes.h>
#include <string.h>

#include "audit/log/edge.h"
#include "audit/log/key.h"
#include "audit/log/leaf.h"
#include "base/text.h"
#include "crypto/encoding.h"
#include "db/db.h"
#include "queries/audit.h"

enum { PAGE = 1000, FILE_ENTRIES = 100000, PAGE_BYTES = 32 * 1024 * 1024 };
enum { STUB = 1 + BASE64_TEXT(SHA256_BYTES), ENTRY_LINE = 1 + BASE64_TEXT(LEAF_BYTES) };

_Static_assert(FILE_ENTRIES % PAGE == 0, "a page never lies in two files");
_Static_assert((int)STUB < (int)LEAF_BYTES, "a stub takes no more room than a leaf");

/* What is being written. */
struct writing {
	struct task *t;
	const struct bundle_out *out;
	struct bundle_figures *figures;
	uint64_t size;
	struct task *page; /* for each part, so that a long log does not fill the memory of `t` */
};

/* A part of the bundle, in the memory of the page. */
typedef bool part(struct task *t, struct writing *w, uint64_t from, uint64_t to);

static bool give(struct task *t, const struct writing *w, const char *bytes, size_t length)
{
	return length == 0 || w->out->bytes(w->out->context, bytes, length) ||
	       task_fail(t, PROBLEM_audit_away, NULL);
}

static bool begin_file(struct task *t, const struct writing *w, const char *name)
{
	return w->out->file(w->out->context, name) || task_fail(t, PROBLEM_audit_away, NULL);
}

static bool whole_file(struct task *t, const struct writing *w, const char *name, const char *text)
{
	return begin_file(t, w, name) && give(t, w, text, strlen(text));
}

static bool run_part(struct writing *w, part *run, uint64_t from, uint64_t to)
{
	bool well = run(w->page, w, from, to) ||
	            task_fail(w->t, w->page->problem == PROBLEM_none ? PROBLEM_unexpected : w->page->problem,
	                      NULL);

	task_empty(w->page);
	return well;
}

/* Whether bytes can stand as a line of their own, and be read back as what they are. */
static bool is_line(const char *bytes, size_t length)
{
	return length > 0 && bytes[0] != '~' && bytes[0] != '=' && !memchr(bytes, '\n', length) &&
	       !memchr(bytes, '\0', length);
}

/*
 * The entry as a line without newline; its length. What cannot be a line, which is no entry then, stands as
 * "=" and its base64; what is no longer there as "~" and its hash.
 */
static size_t entry_line(const char *leaf_hex, const char *hash_hex, char out[ENTRY_LINE])
{
	char leaf[LEAF_BYTES];
	unsigned char hash[SHA256_BYTES];
	size_t length = leaf_hex ? strlen(leaf_hex) / 2 : 0;

	if (leaf_hex && length <= LEAF_BYTES && hex_read(leaf_hex, leaf, length)) {
		if (is_line(leaf, length)) {
			memcpy(out, leaf, length);
			return length;
		}
		out[0] = '=';
		base64_write(leaf, length, out + 1);
		return strlen(out);
	}
	if (!hex_read(hash_hex, hash, sizeof hash))
		return 0;
	out[0] = '~';
	base64_write(hash, sizeof hash, out + 1);
	return STUB - 1;
}

static bool entries_page(struct task *t, struct writing *w, uint64_t from, uint64_t to)
{
	struct db_rows rows;
	size_t used = 0;

	if (!db_rows(t, sql_edge_leaves(edge_number(t, from), edge_number(t, to)), &rows))
		return false;
	char *lines = arena_alloc(&t->arena, (size_t)rows.count * (ENTRY_LINE + 1) + 1);

	for (int i = 0; i < rows.count; i++) {
		used += entry_line(db_value(&rows, i, EDGE_LEAVES_LEAF), db_value(&rows, i, EDGE_LEAVES_HASH),
		                   lines + used);
		lines[used++] = '\n';
	}
	w->figures->entries += (uint64_t)rows.count;
	return give(t, w, lines, used);
}

static bool write_entries(struct writing *w)
{
	for (uint64_t from = 0; from < w->size; from += PAGE) {
		uint64_t to = from + PAGE < w->size ? from + PAGE : w->size;
		if (from % FILE_ENTRIES == 0 &&
		    !begin_file(w->t, w,
		                arena_printf(&w->t->arena, "entries/%06" PRIu64 ".ndjson",
		                             from / FILE_ENTRIES)))
			return false;
		if (!run_part(w, entries_page, from, to))
			return false;
	}
	return true;
}

/* [index,bundle] with the bytes of the bundle untouched: they are what the digest was made of. */
static char *disclosure_line(struct task *t, const char *index, const char *bundle_hex)
{
	size_t prefix = strlen(index) + 2, length = strlen(bundle_hex) / 2;
	char *line = arena_alloc(&t->arena, prefix + length + 3);

	line[0] = '[';
	memcpy(line + 1, index, prefix - 2);
	line[prefix - 1] = ',';
	if (!hex_read(bundle_hex, line + prefix, length))
		return NULL;
	line[prefix + length] = ']';
	line[prefix + length + 1] = '\n';
	return line;
}

static bool disclosures_page(struct task *t, struct writing *w, uint64_t from, uint64_t to)
{
	struct db_rows rows;

	if (!db_rows(t, sql_bundle_disclosures(edge_number(t, from), edge_number(t, to)), &rows))
		return false;
	for (int i = 0; i < rows.count; i++) {
		const char *line = disclosure_line(t, db_value(&rows, i, BUNDLE_DISCLOSURES_INDEX),
		                                   db_value(&rows, i, BUNDLE_DISCLOSURES_BUNDLE));
		if (!line || !give(t, w, line, strlen(line)))
			return task_fail(t, PROBLEM_unexpected, NULL);
	}
	w->figures->disclosures += (uint64_t)rows.count;
	return true;
}

static bool write_disclosures(struct writing *w, bool named)
{
	if (!named)
		return whole_file(w->t, w, "disclosures.ndjson", BUNDLE_NAMELESS);
	if (!begin_file(w->t, w, "disclosures.ndjson"))
		return false;
	for (uint64_t from = 0; from < w->size; from += PAGE)
		if (!run_part(w, disclosures_page, from, from + PAGE < w->size ? from + PAGE : w->size))
			return false;
	return true;
}

static bool earlier_notes(struct task *t, struct writing *w, uint64_t from, uint64_t to)
{
	struct db_rows rows;

	(void)from;
	if (!db_rows(t, sql_bundle_checkpoints(edge_number(t, to)), &rows))
		return false;
	for (int i = 0; i < rows.count; i++)
		if (!whole_file(t, w,
		                arena_printf(&t->arena, "checkpoints/%s",
		                             db_value(&rows, i, BUNDLE_CHECKPOINTS_SIZE)),
		                db_value(&rows, i, BUNDLE_CHECKPOINTS_NOTE)))
			return false;
	w->figures->checkpoints = (uint64_t)rows.count;
	return true;
}

static bool write_head(struct writing *w, const char *vkey)
{
	struct task *t = w->t;
	struct db_rows rows;
	int64_t size;

	if (!db_rows(t, sql_bundle_head(), &rows))
		return false;
	if (rows.count == 0 || !text_number(db_value(&rows, 0, BUNDLE_HEAD_SIZE), 0, INT64_MAX, &size))
		return task_fail(t, PROBLEM_audit_away, NULL);
	w->size = (uint64_t)size;
	return whole_file(t, w, "checkpoint", db_value(&rows, 0, BUNDLE_HEAD_NOTE)) &&
	       whole_file(t, w, "vkey.txt", arena_printf(&t->arena, "%s\n", vkey)) &&
	       whole_file(t, w, "LISEZMOI.html", bundle_readme(t));
}

bool bundle_write(struct task *t, const char *vkey, bool disclosures, const struct bundle_out *out,
                  struct bundle_figures *figures)
{
	struct writing w = { t, out, figures, 0, task_within(t, t->db, PAGE_BYTES) };

	*figures = (struct bundle_figures){ 0 };
	if (!db_begin(t, DB_SNAPSHOT))
		return false;
	bool well = write_head(&w, vkey) && run_part(&w, earlier_notes, 0, w.size) && write_entries(&w) &&
	            write_disclosures(&w, disclosures);

	db_rollback(t); /* nothing was written; the picture is let go */
	return well;
}

const char *bundle_key(struct task *t, const struct config *config)
{
	char *text = arena_alloc(&t->arena, NOTE_KEY_TEXT);

	if (key_text(config, text))
		return text;
	task_fail(t, PROBLEM_audit_away, NULL);
	return NULL;
}
