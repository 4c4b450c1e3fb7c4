/* parvis demo: a believable company to try everything with, or a large one to measure with. Only
 * into an empty database. */
#include "commands/commands.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "audit/entry.h"
#include "base/id.h"
#include "base/text.h"
#include "commands/demo_acts.h"
#include "crypto/hash.h"
#include "crypto/password.h"
#include "db/db.h"
#include "db/texts.h"
#include "queries/commands.h"
#include "text/markdown.h"

enum {
	DEMO_BYTES = 64 * 1024 * 1024,
	PATIENCE_MS = 30 * 60 * 1000,
	GROUPS_OF_FIVE = 4,
	PASSWORD_TEXT = 6 * GROUPS_OF_FIVE
};

/* Twenty characters of 31: 99 bits, and none that is mistaken for another. */
static void make_password(char out[PASSWORD_TEXT])
{
	static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
	unsigned char random[PASSWORD_TEXT];

	random_fill(random, sizeof random);
	for (int i = 0; i < PASSWORD_TEXT; i++)
		out[i] = i % 6 == 5 ? '-' : letters[random[i] % (sizeof letters - 1)];
	out[PASSWORD_TEXT - 1] = '\0';
}

/* The folder may be new; the file is for its owner alone. */
static bool keep_password(struct task *t, const struct config *config, const char *password)
{
	const char *path = arena_printf(&t->arena, "%s/demo-password", config->state);

	mkdir(config->state, 0700);
	unlink(path);
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (file < 0)
		return false;
	bool well = dprintf(file, "%s\n", password) > 0 && fsync(file) == 0;

	return close(file) == 0 && well;
}

static bool complain(const char *what)
{
	fprintf(stderr, "parvis demo: %s\n", what);
	return false;
}

static double seconds_since(int64_t start)
{
	struct task now;

	task_open(&now, NULL, 0);
	return (double)(now.now - start) / 1e6;
}

static bool run_texts(struct task *t, bool large)
{
	for (const struct sql_text *text = sql_demo; text->name; text++) {
		if (text_starts(text->name, "large_") != large)
			continue;
		if (!db_run(t, text->text)) {
			fprintf(stderr, "parvis demo: sql/demo/%s.sql was refused by the database\n",
			        text->name);
			return false;
		}
		if (large)
			printf("%7.1f s  %s\n", seconds_since(t->now), text->name);
		fflush(stdout);
	}
	return true;
}

/* Texts are inserted as Markdown; their trees can only be made here. The line of what was loaded, or NULL. */
static const char *make_trees(struct task *t)
{
	struct db_tail tail = { 0 };
	struct db_rows rows;

	if (!db_rows(t, sql_demo_bodies(), &rows))
		return NULL;
	const char **columns[3];

	for (int c = 0; c < 3; c++)
		columns[c] = arena_alloc(&t->arena, (size_t)rows.count * sizeof(char *) + 1);
	for (int i = 0; i < rows.count; i++) {
		columns[0][i] = db_value(&rows, i, DEMO_BODIES_TABLE);
		columns[1][i] = db_value(&rows, i, DEMO_BODIES_PLACE);
		columns[2][i] = markdown_tree(t, db_value(&rows, i, DEMO_BODIES_BODY));
		if (!columns[2][i])
			return NULL;
	}
	if (!entry_fill(t, &(struct trace){ .action = AUDIT_demo_load, .function = "system" }, &tail))
		return NULL;
	return db_write(t,
	                sql_demo_trees(db_array(t, columns[0], rows.count),
	                               db_array(t, columns[1], rows.count),
	                               db_array(t, columns[2], rows.count)),
	                &tail);
}

static bool begin(struct task *t, const char *password)
{
	char hash[PASSWORD_HASH];

	if (!password_hash(password, hash))
		return complain("not enough memory to hash a password");
	if (!db_begin(t, DB_WRITING))
		return complain(
			arena_printf(&t->arena, "the database cannot be reached: %s", db_reason(t->db)));
	if (db_json_maybe(t, sql_demo_begin(hash)))
		return true;
	return complain(t->problem == PROBLEM_none
	                        ? "there are members already: the demo is only for an empty database"
	                        : "the database refused; was `parvis migrate` run?");
}

static bool load(struct task *t, const struct config *config, bool large, const char *password)
{
	if (!begin(t, password) || !run_texts(t, false))
		return false;
	const char *loaded = make_trees(t);

	if (!loaded)
		return complain("the texts of the demo were refused");
	printf("%7.1f s  %s\n", seconds_since(t->now), loaded);
	if (large && !run_texts(t, true))
		return false;
	if (!keep_password(t, config, password))
		return complain("the file demo-password cannot be written in the state folder");
	if (!db_commit(t))
		return complain("the database refused to keep the demo");
	return true;
}

static void print_accounts(const struct config *config, const char *password)
{
	static const char *const accounts[] = { "employee", "employee2", "animator", "moderator",
		                                "admin",    "dpo",       "rep",      "guest" };

	for (size_t i = 0; i < sizeof accounts / sizeof accounts[0]; i++)
		printf("  %s@parvis.test\n", accounts[i]);
	printf("  password of all: %s   (also in %s/demo-password)\n", password, config->state);
}

struct demo {
	const struct config *config;
	bool large, loaded;
	const char *password;
};

static void load_in(struct task *t, void *demo)
{
	struct demo *d = demo;

	d->loaded = load(t, d->config, d->large, d->password);
	if (!d->loaded)
		db_rollback(t);
	if (d->loaded && d->large && db_run(t, "vacuum analyze"))
		printf("%7.1f s  vacuum analyze\n", seconds_since(t->now));
	else if (d->loaded)
		db_run(t, "analyze");
}

static int load_with(const struct config *config, bool large)
{
	char password[PASSWORD_TEXT];
	struct demo demo = { config, large, false, password };
	struct db *db = db_open(&(struct db_where){ .own = "", .owner = config->database, .role = DB_OWNER });

	if (!db)
		return EX_UNAVAILABLE;
	db_patience(db, PATIENCE_MS);
	make_password(password);
	enum problem problem = task_run(db, DEMO_BYTES, load_in, &demo);

	bool acted = !demo.loaded || large || demo_acts(config, db, password);

	if (demo.loaded)
		print_accounts(config, password);
	else if (problem == PROBLEM_busy)
		complain("the database is busy, or there is not enough memory");
	fflush(stdout);
	if (!acted)
		complain("the company is there, but its people could not do what they do by themselves");
	db_close(db);
	return demo.loaded && acted ? EX_OK : problem == PROBLEM_database_away ? EX_UNAVAILABLE : 1;
}

int command_demo(const struct config *config, int argc, char **argv)
{
	bool large = argc == 3 && strcmp(argv[2], "large") == 0; /* --size large */

	return crypto_start() ? load_with(config, large) : EX_SOFTWARE;
}
