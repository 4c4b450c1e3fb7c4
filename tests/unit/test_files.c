/* The page's files and the answers that are made without them: codings, caching, the shell, problems. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "http/http.h"
#include "suite.h"

static struct task task;
static char folder[64];

static void write_file(const char *name, const char *text)
{
	char path[128];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fclose(file);
}

static void make_folder(void)
{
	char inner[128];

	snprintf(folder, sizeof folder, "/tmp/pages-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(inner, sizeof inner, "%s/a", folder);
	ck_assert_int_eq(mkdir(inner, 0700), 0);
	write_file("index.fr.html", "français");
	write_file("index.en.html", "English");
	write_file("robots.txt", "none");
	write_file(".made", "hidden");
	write_file("a/app-1.js", "plain");
	write_file("a/app-1.js.br", "brotli");
	write_file("a/app-1.js.gz", "gzip");
	write_file("a/lonely.js.gz", "leftover");
	ck_assert(files_open(folder));
	task_open(&task, NULL, TASK_BYTES);
}

static void drop_folder(void)
{
	static const char *const names[] = {
		"index.fr.html", "index.en.html", "robots.txt",     ".made", "a/app-1.js",
		"a/app-1.js.br", "a/app-1.js.gz", "a/lonely.js.gz", "a",     ""
	};
	char path[128];

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		remove(path);
	}
	task_close(&task);
}

/* A request with nothing but a path; fields are added by the tests. */
static struct http_request get(const char *path)
{
	struct http_request rq = http_nothing_asked();

	rq.method = "GET";
	rq.path = path;
	return rq;
}

static const char *header(const struct reply *reply, const char *name)
{
	for (int i = 0; i < REPLY_HEADERS && reply->headers[i].name; i++)
		if (strcmp(reply->headers[i].name, name) == 0)
			return reply->headers[i].value;
	return "";
}

static void check_body(const struct http_request *rq, const char *body)
{
	struct reply reply = files_serve(&task, rq);

	ck_assert_int_eq(reply.status, 200);
	ck_assert_uint_eq(reply.length, strlen(body));
	ck_assert_msg(memcmp(reply.body, body, reply.length) == 0, "%s", rq->path);
}

static void check_not_found(const struct http_request *rq)
{
	ck_assert_msg(files_serve(&task, rq).status == 404, "%s", rq->path);
	task_forgive(&task);
}

START_TEST(a_coding_is_chosen_that_the_browser_takes)
{
	struct http_request rq = get("/a/app-1.js");

	check_body(&rq, "plain");
	rq.accept_encoding = "gzip, deflate, br";
	check_body(&rq, "brotli");
	rq.accept_encoding = "gzip, br;q=0";
	check_body(&rq, "gzip");
	struct reply reply = files_serve(&task, &rq);

	ck_assert_str_eq(header(&reply, "Content-Encoding"), "gzip");
	ck_assert_str_eq(header(&reply, "Vary"), "Accept-Encoding");
	ck_assert_str_eq(reply.type, "text/javascript; charset=utf-8");
}
END_TEST

START_TEST(what_has_a_hash_in_its_name_is_kept_for_ever_the_rest_is_asked_for)
{
	struct http_request named = get("/a/app-1.js"), other = get("/robots.txt");
	struct reply for_ever = files_serve(&task, &named), asked = files_serve(&task, &other);

	ck_assert(for_ever.cacheable && asked.cacheable);
	ck_assert_str_eq(header(&for_ever, "Cache-Control"), "public, max-age=31536000, immutable");
	ck_assert_str_eq(header(&asked, "Cache-Control"), "no-cache");
}
END_TEST

START_TEST(a_known_version_is_not_sent_again)
{
	struct http_request rq = get("/robots.txt");
	struct reply first = files_serve(&task, &rq);

	rq.if_none_match = header(&first, "ETag");
	struct reply second = files_serve(&task, &rq);

	ck_assert_uint_gt(strlen(rq.if_none_match), 10);
	ck_assert_int_eq(second.status, 304);
	ck_assert_ptr_null(second.body);
	ck_assert_str_eq(header(&second, "ETag"), rq.if_none_match);
	rq.if_none_match = "\"0000000000000000\"";
	check_body(&rq, "none");
}
END_TEST

START_TEST(a_person_gets_the_page_a_script_gets_a_problem)
{
	struct http_request rq = get("/groups/1");

	check_not_found(&rq);
	rq.accept = "text/html,application/xhtml+xml,*/*;q=0.8";
	check_body(&rq, "français");
	rq.accept_language = "en";
	check_body(&rq, "English");
	rq.cookie = "parvis-language=fr";
	check_body(&rq, "français");
	rq.fetch_dest = "script";
	check_not_found(&rq);
	rq.fetch_dest = "document";
	check_body(&rq, "français");
	rq.path = "/api/groups";
	check_not_found(&rq);
	rq.path = "/a/gone.js";
	check_not_found(&rq);
	rq = get("/");
	check_body(&rq, "français");
}
END_TEST

START_TEST(nothing_outside_the_table_exists)
{
	static const char *const names[] = { "/.made",         "/a",           "/a/",
		                             "/a/app-1.js.gz", "/a/lonely.js", "/a/lonely.js.gz",
		                             "/../etc/passwd", "//robots.txt" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		struct http_request rq = get(names[i]);

		check_not_found(&rq);
	}
	struct http_request rq = get("/robots.txt");

	rq.method = "POST";
	check_not_found(&rq);
}
END_TEST

START_TEST(files_outlive_their_folder)
{
	struct http_request rq = get("/a/app-1.js");

	write_file("a/app-1.js", "rebuilt");
	check_body(&rq, "plain");
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_refused)
{
	ck_assert(!files_open("/nowhere/at/all"));
}
END_TEST

static const char *some_words(enum language language, const char *key)
{
	if (strcmp(key, "problem.busy.title") == 0)
		return language == LANGUAGE_fr ? "Occupé" : "Busy";
	if (strcmp(key, "problem.busy.advice") == 0)
		return "Again";
	return strcmp(key, "some.detail") == 0 ? "Detail" : NULL;
}

/* The problem recorded in the task, as JSON for the caller to free. */
static json_t *problem_of(enum problem problem, const char *detail)
{
	task_forgive(&task);
	task_fail_at(&task, problem, "/body", detail);
	struct reply reply = reply_problem(&task);

	ck_assert_str_eq(reply.type, "application/problem+json");
	return json_loadb(reply.body, reply.length, JSON_REJECT_DUPLICATES, NULL);
}

static void check_detail(enum problem problem, const char *given, const char *shown)
{
	json_t *json = problem_of(problem, given);

	ck_assert_str_eq(json_string_value(json_object_get(json, "detail")), shown);
	json_decref(json);
}

START_TEST(a_problem_says_what_a_person_can_do)
{
	http_words = some_words;
	json_t *json = problem_of(PROBLEM_busy, NULL);

	ck_assert_str_eq(json_string_value(json_object_get(json, "type")), "/problems/busy");
	ck_assert_str_eq(json_string_value(json_object_get(json, "title")), "Occupé");
	ck_assert_str_eq(json_string_value(json_object_get(json, "code")), "busy");
	ck_assert_str_eq(json_string_value(json_object_get(json, "pointer")), "/body");
	ck_assert_int_eq(json_integer_value(json_object_get(json, "status")), 503);
	ck_assert_int_eq(json_integer_value(json_object_get(json, "request")), (json_int_t)task.number);
	json_decref(json);
	check_detail(PROBLEM_busy, NULL, "Again");
	check_detail(PROBLEM_busy, "some.detail", "Detail");
	check_detail(PROBLEM_busy, "A sentence.", "A sentence.");
}
END_TEST

START_TEST(a_recorded_problem_beats_every_other_answer)
{
	struct reply reply;

	task_fail(&task, PROBLEM_busy, NULL);
	reply = reply_json(&task, 200, "{}");
	ck_assert_int_eq(reply.status, 503);
	ck_assert_str_eq(header(&reply, "Retry-After"), "1");
	ck_assert_int_eq(reply_empty(&task).status, 503);
	task_forgive(&task);
	ck_assert_int_eq(reply_empty(&task).status, 204);
	ck_assert_int_eq(reply_json(&task, 201, "{}").status, 201);
	ck_assert_int_eq(reply_json(&task, 200, NULL).status, 500);
}
END_TEST

START_TEST(a_problem_needs_no_memory)
{
	struct task small;
	struct reply reply;

	task_open(&small, NULL, 100);
	task_fail(&small, PROBLEM_not_found, NULL);
	reply = reply_problem(&small);
	ck_assert_int_eq(reply.status, 503);
	json_t *json = json_loadb(reply.body, reply.length, 0, NULL);

	ck_assert_str_eq(json_string_value(json_object_get(json, "code")), "busy");
	json_decref(json);
	task_close(&small);
}
END_TEST

START_TEST(a_saved_file_cannot_smuggle_a_header)
{
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	struct reply reply = reply_file(&task, ends[0], 3, "application/zip", "données \"x\"\r\nA: b.zip");

	ck_assert_str_eq(header(&reply, "Content-Disposition"),
	                 "attachment; filename=\"donn__es__x___A__b.zip\"; "
	                 "filename*=UTF-8''donn%c3%a9es%20%22x%22%0d%0aA%3a%20b.zip");
	ck_assert_int_eq(reply.file, ends[0]);
	close(ends[0]);
	close(ends[1]);
}
END_TEST

UNIT_SUITE(files, AROUND(make_folder, drop_folder), TEST(a_coding_is_chosen_that_the_browser_takes),
           TEST(what_has_a_hash_in_its_name_is_kept_for_ever_the_rest_is_asked_for),
           TEST(a_known_version_is_not_sent_again), TEST(a_person_gets_the_page_a_script_gets_a_problem),
           TEST(nothing_outside_the_table_exists), TEST(files_outlive_their_folder),
           TEST(a_folder_that_is_not_there_is_refused), TEST(a_problem_says_what_a_person_can_do),
           TEST(a_recorded_problem_beats_every_other_answer), TEST(a_problem_needs_no_memory),
           TEST(a_saved_file_cannot_smuggle_a_header))
