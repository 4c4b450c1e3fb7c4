/* `parvis audit`: take a bundle, check a bundle, show the public key. */
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "audit/entry.h"
#include "audit/files.h"
#include "audit/log/bundle.h"
#include "audit/log/key.h"
#include "audit/verify/verify.h"
#include "base/json.h"
#include "commands/commands.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "db/db.h"
#include "queries/audit.h"

enum {
	AUDIT_BYTES = 128 * 1024 * 1024,
	REPORT_BYTES = 64 * 1024,
	PATIENCE_MS = 60000,
	DOUBT = 2,
	NOTHING = -1
};

/* What was asked on the command line. */
struct wish {
	const char *folder, *key_file, *since;
	bool as_json, without_names;
	const struct config *config;
	int code; /* what it came to, or NOTHING */
};

static int usage(bool asked)
{
	fputs("usage: parvis audit export [--without-names] DIR   writes the log as a bundle that can be "
	      "checked offline\n"
	      "       parvis audit verify [--vkey FILE] [--since CHECKPOINT] [--json] DIR   0 good, 1 "
	      "tampered with, 2 cannot say, 3 some entries cannot be read\n"
	      "       parvis audit key   prints the public key of the log\n",
	      asked ? stdout : stderr);
	return asked ? EX_OK : EX_USAGE;
}

static bool read_wish(int argc, char **argv, struct wish *wish)
{
	for (int i = 2; i < argc; i++) {
		if (strcmp(argv[i], "--json") == 0)
			wish->as_json = true;
		else if (strcmp(argv[i], "--without-names") == 0)
			wish->without_names = true;
		else if (strcmp(argv[i], "--vkey") == 0 && i + 1 < argc)
			wish->key_file = argv[++i];
		else if (strcmp(argv[i], "--since") == 0 && i + 1 < argc)
			wish->since = argv[++i];
		else if (argv[i][0] != '-' && !wish->folder)
			wish->folder = argv[i];
		else
			return false;
	}
	return wish->folder != NULL;
}

static int run_key(const struct config *config)
{
	char text[NOTE_KEY_TEXT];

	if (!key_text(config, text)) {
		fputs("parvis audit key: there is no key yet; `parvis seal` makes it when it first starts\n",
		      stderr);
		return EX_UNAVAILABLE;
	}
	puts(text);
	return 0;
}

/* What became of the folder has been said already. */
static void complain(const struct task *t)
{
	const char *reason =
		t->problem == PROBLEM_database_away ? db_reason(t->db) : problem_code(t->problem);

	if (t->problem != PROBLEM_already_there && t->problem != PROBLEM_unexpected)
		fprintf(stderr, "parvis audit export: not done: %s\n", reason);
}

static void export_bundle(struct task *t, void *wish)
{
	struct wish *w = wish;
	struct bundle_figures figures;
	const char *vkey = bundle_key(t, w->config);

	if (!vkey || !bundle_folder(t, vkey, !w->without_names, w->folder, &figures)) {
		complain(t);
		w->code = t->problem == PROBLEM_already_there ? EX_USAGE : EX_UNAVAILABLE;
		return;
	}
	printf("%" PRIu64 " entries, %" PRIu64 " disclosures, %" PRIu64 " earlier checkpoints in %s\n",
	       figures.entries, figures.disclosures, figures.checkpoints, w->folder);
	w->code = EX_OK;
}

/* `otherwise` is the code when memory ended before the wish came to anything. */
static int grant(struct db *db, struct wish *wish, task_work *work, int otherwise)
{
	wish->code = NOTHING;
	task_run(db, AUDIT_BYTES, work, wish);
	if (wish->code != NOTHING)
		return wish->code;
	fputs("parvis audit: there is not enough memory\n", stderr);
	return otherwise;
}

/* Before anything is read: who takes the log away stands in it, from the terminal as on the page. */
static void leave_entry(struct task *t, void *wish)
{
	struct trace trace = { .action = AUDIT_audit_export, .function = "system" };
	struct db_tail tail = { .terminal = true };
	struct wish *w = wish;

	w->code = entry_fill(t, &trace, &tail) && db_write(t, sql_event(), &tail) ? 0 : EX_UNAVAILABLE;
	if (w->code != 0)
		fprintf(stderr,
		        "parvis audit export: not done: its entry in the log could not be written: %s\n",
		        t->problem == PROBLEM_database_away ? db_reason(t->db) : problem_code(t->problem));
}

static int write_entry(const struct config *config, struct wish *wish)
{
	struct db *db = db_open(&(struct db_where){ config->database_app, config->database, DB_APP, false });
	int code = db ? grant(db, wish, leave_entry, EX_UNAVAILABLE) : EX_UNAVAILABLE;

	db_close(db);
	return code;
}

static int run_export(const struct config *config, struct wish *wish)
{
	struct db_where where = { config->database_auditor, config->database, DB_AUDITOR, false };
	struct db *db = db_open(&where);

	if (!db)
		return EX_UNAVAILABLE;
	db_patience(db, PATIENCE_MS);
	int code = write_entry(config, wish);

	if (code == 0)
		code = grant(db, wish, export_bundle, EX_UNAVAILABLE);

	db_close(db);
	return code;
}

/* The word of a verdict, its exit code, and what a person is told. */
static const struct {
	const char *word;
	int code;
	const char *sentence;
} verdicts[] = {
	[VERIFY_GOOD] = { "good", 0, "GOOD: nothing was changed, removed or added." },
	[VERIFY_UNREADABLE] = { "unreadable", 3,
	                        "UNREADABLE in part: nothing was changed, removed or added, but what these "
	                        "entries say is not known." },
	[VERIFY_UNSURE] = { "unsure", DOUBT, "UNSURE: nobody can say." },
	[VERIFY_TAMPERED] = { "tampered", 1, "TAMPERED: this is not the log that was signed." },
};

static int kept_findings(const struct verify_report *r)
{
	return r->finding_count < VERIFY_FINDINGS ? r->finding_count : VERIFY_FINDINGS;
}

static bool print_json(struct task *t, const struct verify_report *r)
{
	char root[BASE64_TEXT(SHA256_BYTES)];
	struct json j = json_open(t, REPORT_BYTES);
	const struct {
		const char *key;
		uint64_t number;
	} numbers[] = {
		{ "entries", r->entries },         { "pruned", r->pruned },
		{ "commitments", r->commitments }, { "disclosed", r->disclosed },
		{ "earlier", r->earlier },         { "finding_count", (uint64_t)r->finding_count },
	};

	base64_write(r->head.root.bytes, SHA256_BYTES, root);
	json_begin_object(&j);
	json_pair(&j, "verdict", verdicts[r->verdict].word);
	json_pair(&j, "key", r->own_key ? "bundle" : "given");
	json_key(&j, "names");
	json_bool(&j, r->named);
	json_pair(&j, "origin", r->is_signed ? r->head.origin : NULL);
	json_pair(&j, "root", r->is_signed ? root : NULL);
	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		json_key(&j, numbers[i].key);
		json_number(&j, (int64_t)numbers[i].number);
	}
	json_key(&j, "findings");
	json_begin_array(&j);
	for (int i = 0; i < kept_findings(r); i++)
		json_text(&j, r->findings[i]);
	json_end(&j);
	json_end(&j);
	const char *text = json_done(&j);

	return text ? puts(text) >= 0 : task_fail(t, PROBLEM_busy, NULL);
}

static void print_figures(const struct verify_report *r)
{
	char root[BASE64_TEXT(SHA256_BYTES)];

	base64_write(r->head.root.bytes, SHA256_BYTES, root);
	printf("log          %s\n", r->head.origin);
	printf("entries      %" PRIu64 " read, %" PRIu64 " signed\n", r->entries, r->head.size);
	printf("root         %s\n", root);
	printf("checkpoints  %" PRIu64 " earlier ones continued\n", r->earlier);
	if (r->named)
		printf("disclosures  %" PRIu64 " true, of %" PRIu64 " commitments\n", r->disclosed,
		       r->commitments);
	else
		printf("disclosures  none: this bundle is without names\n");
}

/* Says no more than what was seen: names that were left out, and entries after the checkpoint,
 * cannot be vouched for. */
static void print_report(const struct verify_report *r, bool has_kept)
{
	if (r->is_signed)
		print_figures(r);
	for (int i = 0; i < kept_findings(r); i++)
		printf("finding      %s\n", r->findings[i]);
	if (r->finding_count > VERIFY_FINDINGS)
		printf("finding      … and %d more\n", r->finding_count - VERIFY_FINDINGS);
	if (r->own_key)
		puts("warning      the key is the bundle's own: compare it with the one you were given by "
		     "another way (--vkey)");
	if (!has_kept && r->verdict == VERIFY_GOOD)
		puts("note         that nothing came after this checkpoint shows only against a later one "
		     "that you kept (--since)");
	puts(r->verdict == VERIFY_GOOD && !r->named
	             ? "GOOD, without names: no entry was changed, removed or added; who acted is not in "
	               "this bundle, and was not checked."
	             : verdicts[r->verdict].sentence);
}

static void verify(struct task *t, void *wish)
{
	struct wish *w = wish;
	struct verify_report report;
	char key[NOTE_KEY_TEXT + 2];

	if (w->key_file && file_read(w->key_file, key, sizeof key) != FILE_READ) {
		fprintf(stderr, "parvis audit verify: %s cannot be read\n", w->key_file);
		w->code = DOUBT;
		return;
	}
	verify_bundle(t, w->folder, w->key_file ? key : NULL, w->since, &report);
	if (w->as_json && !print_json(t, &report))
		return;
	if (!w->as_json)
		print_report(&report, w->since);
	w->code = verdicts[report.verdict].code;
}

int command_audit(const struct config *config, int argc, char **argv)
{
	struct wish wish = { .config = config };

	if (argc == 2 && strcmp(argv[1], "--help") == 0)
		return usage(true);
	if (argc < 2 || !crypto_start())
		return usage(false);
	if (strcmp(argv[1], "key") == 0 && argc == 2)
		return run_key(config);
	if (!read_wish(argc, argv, &wish))
		return usage(false);
	if (strcmp(argv[1], "export") == 0 && !wish.as_json && !wish.key_file)
		return run_export(config, &wish);
	if (strcmp(argv[1], "verify") == 0 && !wish.without_names)
		return grant(NULL, &wish, verify, DOUBT);
	return usage(false);
}
