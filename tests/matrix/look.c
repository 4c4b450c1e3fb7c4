/*
 * A look changes nothing: HEAD on every address of the description, as each of the demo company's roles, and
 * no row of any table is another one afterwards; then GET, and HEAD had promised the same status.
 */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "story.h"

static const char *const roles[] = { "nobody", "employee", "guest", "animator", "moderator",
	                             "admin",  "dpo",      "rep",   "ana" };
enum { ROLES = sizeof roles / sizeof roles[0], PATIENCE_SECONDS = 45 };

/* One line a table: a sum over its rows. What the sequencer moves from the queue into the
 * log is counted together. */
static const char digest[] =
	"select string_agg(format('%s %s', name, (xpath('/row/c/text()', query_to_xml(format('select "
	"coalesce(sum(hashtextextended(t::text, 0)), 0)::text as c from %s t', name), false, true, "
	"'')))[1]::text), e'\\n' order by name) || e'\\nentries ' || (select count(*) from audit.queue) + "
	"(select count(*) from audit.log) from (select format('%I.%I', table_schema, table_name) as name "
	"from information_schema.tables where table_schema in ('public', 'audit') and table_type = 'BASE "
	"TABLE' and (table_schema, table_name) not in (('audit', 'queue'), ('audit', 'log'), ('audit', "
	"'tile'), ('audit', 'checkpoint'), ('audit', 'digest'), ('audit', 'sealer'))) tables";

static char *read_digest(PGconn *database)
{
	PGresult *result = PQexec(database, digest);
	char *text = PQntuples(result) == 1 ? strdup(PQgetvalue(result, 0, 0)) : NULL;

	if (!text)
		fprintf(stderr, "look: %s\n", PQerrorMessage(database));
	PQclear(result);
	return text;
}

/* Decisions that can still be undone take effect by themselves, half a minute later. */
static bool nothing_is_due(PGconn *database)
{
	PGresult *result = PQexec(database, "select from review_case where outcome is not null");
	bool nothing = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 0;

	PQclear(result);
	return nothing;
}

/* Waits until two looks at the database, a second apart, see the same, and nothing is about to happen:
 * decisions told later, archives, seals are done then. */
static char *read_quiet(PGconn *database)
{
	char *before = read_digest(database);

	for (int i = 0; before && i < PATIENCE_SECONDS; i++) {
		sleep(1);
		char *after = read_digest(database);
		bool same = after && strcmp(before, after) == 0 && nothing_is_due(database);

		free(before);
		before = after;
		if (same)
			return before;
	}
	return before;
}

static bool prepare(struct story *s)
{
	static const char *const lines[] = {
		"people ana bruno",
		"group group of ana {\"purpose\":\"team\",\"privacy\":\"open\",\"approval\":\"all\"} with "
		"bruno",
	};

	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		if (!story_says(s, lines[i]))
			return false;
	if (!story_says(s, "bruno POST /api/groups/$group/posts {\"body\":\"Attend\"}") ||
	    s->answer.status != 202)
		return false;
	variable_set(s, "post", json_as_text(s, json_at(s, s->answer.json, "id")));
	if (!story_says(s, "ana GET /api/cases") || s->answer.status != 200)
		return false;
	variable_set(s, "case", json_as_text(s, json_at(s, s->answer.json, "items.0.id")));
	if (!story_says(s, "ana POST /api/me/data-requests {\"kind\":\"access\"}") || s->answer.status != 201)
		return false;
	variable_set(s, "request", json_as_text(s, json_at(s, s->answer.json, "id")));
	return true;
}

/* "path status" lines of what `method` gets everywhere; the kept headers and bodies are left out. */
static char *statuses(struct story *s, const char *role, const char *method)
{
	const char *line = arena_printf(&s->arena, "%s %s everywhere", role, method);
	char *all = strdup("");

	if (!story_says(s, line))
		return all;
	for (const char *at = s->answer.body; (at = strstr(at, "/api/")); at += strcspn(at, "\n")) {
		if (at != s->answer.body && at[-1] != '\n')
			continue;
		char *more = NULL;

		if (asprintf(&more, "%s%.*s\n", all, (int)strcspn(at, "\n"), at) < 0)
			exit(2);
		free(all);
		all = more;
	}
	return all;
}

static int count_lines(const char *text)
{
	int count = 0;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

/* The lines of `one` that `other` lacks. */
static void tell_difference(const char *one, const char *other)
{
	for (; *one; one += strcspn(one, "\n") + (strchr(one, '\n') != NULL)) {
		char line[400];

		snprintf(line, sizeof line, "%.*s", (int)strcspn(one, "\n"), one);
		if (!strstr(other, line))
			printf("     %s\n", line);
	}
}

static bool say(bool well, const char *what)
{
	printf("%s a look: %s\n", well ? "ok  " : "FAIL", what);
	return well;
}

static char *digest_after_heads(struct story *s, PGconn *database, char *looked[ROLES])
{
	for (int i = 0; i < ROLES; i++)
		looked[i] = statuses(s, roles[i], "HEAD");
	return read_digest(database);
}

static bool heads_change_nothing(const char *before, const char *after)
{
	bool same = before && after && strcmp(before, after) == 0;

	if (before && after && !same)
		tell_difference(after, before);
	return say(same, "HEAD on every address, as each role, changes no row");
}

/* Counts the addresses that somebody read. */
static bool gets_answer_the_same(struct story *s, char *looked[ROLES], int *addresses)
{
	bool well = true;

	for (int i = 0; i < ROLES; i++) {
		char *read = statuses(s, roles[i], "GET");
		bool same = count_lines(read) > 20 && strcmp(read, looked[i]) == 0;

		*addresses += count_lines(read);
		well = say(same, arena_printf(&s->arena, "%s is told by HEAD what GET answers", roles[i])) &&
		       well;
		if (!same)
			tell_difference(looked[i], read);
		free(read);
		free(looked[i]);
	}
	return well;
}

static bool look(struct story *s, PGconn *database)
{
	char *looked[ROLES];
	int addresses = 0;

	for (int i = 0; i < ROLES; i++) /* signs the demo accounts in, before anything is compared */
		story_says(s, arena_printf(&s->arena, "%s GET /api/charter", roles[i]));
	char *before = read_quiet(database), *after = digest_after_heads(s, database, looked);
	bool well = heads_change_nothing(before, after);

	well = gets_answer_the_same(s, looked, &addresses) && well;
	char *changed = read_digest(database);

	/* The control: reading does change rows, so the comparison above can see. */
	well = say(after && changed && strcmp(after, changed) != 0, "reading the same leaves its entries") &&
	       well;
	printf("note a look: %d addresses\n", addresses);
	free(before);
	free(after);
	free(changed);
	return well;
}

int main(void)
{
	struct server_place place = story_place();
	struct story s;

	story_open(&s, "look", &place);
	if (!prepare(&s)) {
		printf("FAIL a look: %s\n", s.complaint ? s.complaint : s.answer.body);
		return 1;
	}
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	bool well = look(&s, database);

	PQfinish(database);
	story_close(&s);
	return well ? 0 : 1;
}
