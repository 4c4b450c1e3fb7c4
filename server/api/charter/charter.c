/* The charter: reading it, accepting it, publishing a new version. */
#include <string.h>

#include "api/bodies.h"
#include "api/handlers.h"
#include "api/write.h"
#include "crypto/hash.h"
#include "queries/charter.h"
#include "text/markdown.h"

struct charter_acceptance {
	const char *version;
};
const struct body acceptance_body = BODY(struct charter_acceptance, ID(struct charter_acceptance, version));

struct article {
	const char *slug, *language, *title, *body;
};
static const struct body article_body =
	BODY(struct article, NAME(struct article, slug, 1, 60),
             CHOICE(struct article, language, language_names), NAME(struct article, title, 1, 160),
             TEXT(struct article, body, 1, 8000));
struct new_charter {
	const char *title;
	struct body_list articles;
};
const struct body charter_body = BODY(struct new_charter, NAME(struct new_charter, title, 1, 160),
                                      LIST(struct new_charter, articles, 2, 80, &article_body));

struct reply charter_show(struct task *t, const struct request *rq)
{
	const char *edits = db_flag(rq->me.roles & ROLE_ADMIN);

	return reply_json(t, 200,
	                  db_json(t, sql_charter_show(rq->me.id, language_names[t->language], edits)));
}

struct reply charter_accept(struct task *t, const struct request *rq)
{
	const struct charter_acceptance *in = rq->body;
	struct trace trace = trace_of(rq, AUDIT_charter_accept, in->version, NULL);

	return write_reply(t, rq, 201, PROBLEM_decided_meanwhile, sql_charter_accept(rq->me.id, in->version),
	                   &trace);
}

/* Everybody reads every article in their language: each slug stands in each language once. */
static bool is_in_both_languages(struct task *t, const struct body_list *list)
{
	const struct article *articles = list->items;

	for (int i = 0; i < list->count; i++) {
		int same = 0, other = 0;
		for (int k = 0; k < list->count; k++) {
			bool slug = strcmp(articles[i].slug, articles[k].slug) == 0;
			bool language = articles[i].language == articles[k].language;
			same += slug && language;
			other += slug && !language;
		}
		if (same != 1 || other != 1)
			return task_fail_at(t, PROBLEM_invalid_field,
			                    arena_printf(&t->arena, "/articles/%d/slug", i), NULL);
	}
	return true;
}

/* The columns of the articles as arrays, and the whole text that people accept, for its hash. */
struct columns {
	const char *arrays[5], *sha256;
};

static bool make_columns(struct task *t, const struct new_charter *in, struct columns *columns)
{
	const struct article *articles = in->articles.items;
	size_t size = (size_t)in->articles.count * sizeof(const char *);
	const char **values[5], *whole = in->title;

	for (int c = 0; c < 5; c++)
		values[c] = arena_alloc(&t->arena, size);
	for (int i = 0; i < in->articles.count; i++) {
		const struct article *a = &articles[i];
		const char *fields[] = { a->slug, a->language, a->title, a->body, markdown_tree(t, a->body) };
		if (!fields[4])
			return false;
		for (int c = 0; c < 5; c++)
			values[c][i] = fields[c];
		whole = arena_printf(&t->arena, "%s\n\n%s %s\n%s\n%s", whole, a->slug, a->language, a->title,
		                     a->body);
	}
	for (int c = 0; c < 5; c++)
		columns->arrays[c] = db_array(t, values[c], in->articles.count);
	columns->sha256 = sha256_text(t, whole);
	return true;
}

struct reply charter_publish(struct task *t, const struct request *rq)
{
	const struct new_charter *in = rq->body;
	const char *version = task_id(t);
	struct trace trace = trace_of(rq, AUDIT_charter_publish, version, NULL);
	struct change published = change_open(t);

	change_add(&published, "title", NULL, in->title);
	trace.change = change_done(&published);
	struct columns c;

	if (!is_in_both_languages(t, &in->articles) || !make_columns(t, in, &c))
		return reply_problem(t);
	struct charter_publish_in new = {
		.version = version,
		.title = in->title,
		.sha256 = c.sha256,
		.slugs = c.arrays[0],
		.languages = c.arrays[1],
		.titles = c.arrays[2],
		.bodies = c.arrays[3],
		.trees = c.arrays[4],
	};

	return write_reply(t, rq, 201, PROBLEM_decided_meanwhile, sql_charter_publish(new), &trace);
}
