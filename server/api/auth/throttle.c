/* Counts wrong passwords by account, device, network and address, and says when the next may be tried. */
#include "api/auth/throttle.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "api/member.h"
#include "api/write.h"
#include "base/id.h"
#include "base/log.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "queries/auth.h"

enum { KEY_BYTES = 32 };

static unsigned char digest_key[KEY_BYTES];

static bool read_key(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	bool read_whole = file >= 0 && read(file, digest_key, KEY_BYTES) == KEY_BYTES;

	if (file >= 0)
		close(file);
	return read_whole;
}

/* Whole or not at all: a start that is cut short leaves no half of a key behind. */
static bool make_key(const char *path)
{
	char fresh[4096 + 8];
	int file;

	random_fill(digest_key, KEY_BYTES);
	snprintf(fresh, sizeof fresh, "%s.new", path);
	unlink(fresh);
	file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool written = file >= 0 && write(file, digest_key, KEY_BYTES) == KEY_BYTES && fsync(file) == 0;

	if (file >= 0)
		close(file);
	return written && rename(fresh, path) == 0;
}

bool throttle_open(const struct config *config)
{
	char path[4096];

	if (mkdir(config->state, 0700) != 0 && errno != EEXIST)
		return false;
	snprintf(path, sizeof path, "%s/throttle.key", config->state);
	if (read_key(path) || make_key(path))
		return true;
	log_event("throttle_key_failed", "cause=\"%s\"", strerror(errno));
	return false;
}

/* "here <account> <address>" as the digest under which it is kept. */
static const char *digest(struct task *t, const char *kind, const char *first, const char *second)
{
	const char *text = arena_printf(&t->arena, "%s %s%s%s", kind, first, *second ? " " : "", second);
	unsigned char hash[SHA256_BYTES];
	char *hex = arena_alloc(&t->arena, SHA256_HEX);

	sha256_pair(digest_key, KEY_BYTES, text, strlen(text), hash);
	text_hex(hash, sizeof hash, hex);
	return hex;
}

/* Where an office or a household is at home: a /64 of IPv6, 256 addresses of IPv4. */
const char *throttle_network(struct task *t, const struct request *rq)
{
	const char *household = member_household(t, rq->http), *last = strrchr(household, '.');

	return digest(t, "network",
	              last ? arena_copy_n(&t->arena, household, (size_t)(last - household)) : household, "");
}

static void name_counters(struct task *t, const struct request *rq, const char *account, struct attempt *a)
{
	const char *device = member_device_cookie(t, rq->http), *address = member_household(t, rq->http);
	const char *keys[COUNTER_COUNT] = {
		[COUNTER_DEVICE] = digest(t, "device", account,
		                          rq->me.id ? "session"
		                          : device  ? device
		                                    : ""),
		[COUNTER_HERE] = digest(t, "here", account, address),
		[COUNTER_HERE_LONG] = digest(t, "here_long", account, address),
		[COUNTER_ACCOUNT] = digest(t, "account", account, ""),
		[COUNTER_STRANGERS] = digest(t, "address", address, ""),
		[COUNTER_COLLEAGUES] = digest(t, "colleagues", address, ""),
	};

	for (int c = 0; c < COUNTER_COUNT; c++)
		a->keys[c] = throttle_meets(a->caller, (enum counter)c) ? keys[c] : NULL;
}

/* The counters of an attempt as an array, in their order, and where each stands in it. */
static const char *array_of(struct task *t, const struct attempt *a, enum counter which[COUNTER_COUNT],
                            int *count)
{
	const char *keys[COUNTER_COUNT];

	*count = 0;
	for (int c = 0; c < COUNTER_COUNT; c++)
		if (a->keys[c]) {
			which[*count] = (enum counter)c;
			keys[(*count)++] = a->keys[c];
		}
	return db_array(t, keys, *count);
}

static bool read_levels(struct task *t, struct attempt *a)
{
	enum counter which[COUNTER_COUNT];
	struct db_rows rows;
	int count;
	const char *keys = array_of(t, a, which, &count);

	if (!db_rows(t, sql_throttle_read(keys), &rows))
		return false;
	for (int i = 0; i < rows.count && i < count; i++) {
		enum counter c = which[i];
		a->levels[c] = throttle_level(c, strtod(db_value(&rows, i, THROTTLE_READ_LEVEL), NULL),
		                              strtod(db_value(&rows, i, THROTTLE_READ_SECONDS), NULL));
		int wait = throttle_wait(c, a->levels[c]);
		a->wait = wait > a->wait ? wait : a->wait;
	}
	return true;
}

/* The same question for an account that nobody has: it takes as long, and finds no device. */
static bool recognise(struct task *t, const struct request *rq, struct attempt *a)
{
	const char *device = member_device_cookie(t, rq->http);
	struct db_rows rows;

	a->network = throttle_network(t, rq);
	if (!db_rows(t, sql_throttle_known(a->member, device ? sha256_text(t, device) : NULL, a->network),
	             &rows))
		return false;
	a->caller = db_is_true(&rows, 0, THROTTLE_KNOWN_DEVICE)    ? CALLER_KNOWN_DEVICE
	            : db_is_true(&rows, 0, THROTTLE_KNOWN_NETWORK) ? CALLER_KNOWN_NETWORK
	                                                           : CALLER_STRANGER;
	return true;
}

bool throttle_at_the_door(struct task *t, const struct request *rq, const char *account, const char *member,
                          struct attempt *attempt)
{
	*attempt = (struct attempt){ .member = member };
	if (!recognise(t, rq, attempt))
		return false;
	name_counters(t, rq, account, attempt);
	return read_levels(t, attempt);
}

bool throttle_in_session(struct task *t, const struct request *rq, struct attempt *attempt)
{
	*attempt = (struct attempt){ .caller = CALLER_KNOWN_DEVICE, .member = rq->me.id };
	name_counters(t, rq, rq->me.id, attempt);
	return read_levels(t, attempt);
}

/* True when the counters lock from now on. */
static bool count(struct task *t, const struct attempt *a)
{
	enum counter which[COUNTER_COUNT];
	const char *fades[COUNTER_COUNT];
	struct db_tail tail = { 0 };
	int found;
	bool locks = false;
	const char *keys = array_of(t, a, which, &found);

	for (int i = 0; i < found; i++)
		fades[i] = arena_printf(&t->arena, "%d", throttle_fade(which[i]));
	const char *levels = db_write(t, sql_throttle_fail(keys, db_array(t, fades, found)), &tail);

	for (int i = 0; levels && i < found; i++)
		locks = throttle_wait(which[i], strtod(levels, (char **)&levels)) > 0 || locks;
	task_forgive(t);
	return locks;
}

/*
 * The failure that locks leaves an entry of its own beside that of the refusal, both folded. So does an
 * account that nobody has, about nobody: who tries many is seen, and it takes as long as with one that
 * exists.
 */
void throttle_failed(struct task *t, const struct attempt *attempt)
{
	const struct trace refusal = { .action = AUDIT_session_refuse, .subjects = { attempt->member } };
	const struct trace lock = { .action = AUDIT_session_lock, .subjects = { attempt->member } };

	bool locks = count(t, attempt);

	write_folded(t, &refusal, "sign-in");
	if (locks)
		write_folded(t, &lock, "sign-in");
}

struct reply throttle_refusal(struct task *t, const struct attempt *attempt)
{
	task_fail(t, PROBLEM_slow_down, NULL);
	struct reply reply = reply_problem(t);

	reply_header(&reply, "Retry-After", arena_printf(&t->arena, "%d", attempt->wait));
	return reply;
}

struct forgiveness throttle_forgiven(struct task *t, const struct attempt *attempt)
{
	enum counter which[COUNTER_COUNT];
	const char *amounts[COUNTER_COUNT];
	double own = attempt->levels[COUNTER_HERE_LONG] + attempt->levels[COUNTER_DEVICE];
	int found;
	const char *keys = array_of(t, attempt, which, &found);

	for (int i = 0; i < found; i++)
		amounts[i] = arena_printf(&t->arena, "%f", throttle_forgives(which[i], own));
	return (struct forgiveness){ keys, db_array(t, amounts, found) };
}
