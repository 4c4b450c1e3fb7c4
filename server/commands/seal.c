/* `parvis seal`: the sequencer's loop, its waiting and its orderly end. */
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>

#include "audit/log/sequencer.h"
#include "base/clock.h"
#include "base/log.h"
#include "commands/commands.h"
#include "crypto/hash.h"

enum { POLL_MS = 200, WHOLE_QUEUE_MS = 5000, WAIT_MAX_MS = 3000, PATIENCE_MS = 10000 };

/* The signals that end us are blocked and asked for here, so that they never cut a transaction in two. */
static bool told_to_stop(const sigset_t *stop, int wait_ms)
{
	struct timespec wait = { wait_ms / 1000, (long)(wait_ms % 1000) * 1000000 };

	return sigtimedwait(stop, NULL, &wait) > 0;
}

/*
 * Most looks start a little before the last entry taken: entries are numbered when they are written and seen
 * when they are committed, so a slow transaction may come late. Every five seconds the whole queue is looked
 * at.
 */
static uint64_t floor_for(const struct sequencer *s, int64_t *whole_at)
{
	if (clock_now() - *whole_at >= WHOLE_QUEUE_MS) {
		*whole_at = clock_now();
		return 0;
	}
	return s->last_entry > SEAL_MARGIN ? s->last_entry - SEAL_MARGIN : 0;
}

static void say_once(enum seal_outcome outcome, enum seal_outcome before)
{
	if (outcome == before)
		return;
	if (outcome == SEAL_BUSY)
		log_event("seal_waiting", "another sequencer has the log");
	if (outcome == SEAL_AWAY)
		log_event("seal_waiting", "the database is away");
}

static int keep_sealing(struct sequencer *s, const sigset_t *stop)
{
	enum seal_outcome outcome = SEAL_IDLE, before;
	int64_t whole_at = clock_now();
	int wait = POLL_MS;

	do {
		before = outcome;
		outcome = s->known ? seal_batch(s, floor_for(s, &whole_at)) : seal_recover(s);
		if (outcome == SEAL_REFUSED)
			return 1;
		bool troubled = outcome == SEAL_AWAY || outcome == SEAL_BUSY;
		wait = troubled ? (wait * 2 < WAIT_MAX_MS ? wait * 2 : WAIT_MAX_MS) : POLL_MS;
		say_once(outcome, before);
	} while (!told_to_stop(stop, outcome == SEAL_MORE ? 0 : wait));
	log_event("seal_stopped", "size=%" PRIu64, s->tree.size);
	return 0;
}

/* For cron and tests: all that waits now, then the end. */
static int seal_once(struct sequencer *s)
{
	enum seal_outcome outcome = seal_recover(s);

	while (outcome == SEAL_DONE || outcome == SEAL_MORE)
		outcome = seal_batch(s, 0);
	if (outcome == SEAL_BUSY)
		log_event("seal_waiting", "another sequencer has the log");
	if (outcome == SEAL_REFUSED)
		return 1;
	if (outcome != SEAL_IDLE)
		return EX_UNAVAILABLE;
	printf("%" PRIu64 " entries sealed under %s\n", s->tree.size, s->origin);
	return 0;
}

static bool begin(const struct config *config, struct sequencer *s)
{
	struct db_where where = { config->database_sequencer, config->database, DB_SEQUENCER, false };

	*s = (struct sequencer){ .origin = config->origin };
	if (!crypto_start() || !key_paths(config, &s->paths))
		return false;
	if (mkdir(config->state, 0700) != 0 && errno != EEXIST) {
		fprintf(stderr, "parvis seal: cannot make the folder %s: %s\n", config->state,
		        strerror(errno));
		return false;
	}
	s->db = db_open(&where);
	if (s->db)
		db_patience(s->db, PATIENCE_MS);
	return s->db != NULL;
}

int command_seal(const struct config *config, int argc, char **argv)
{
	bool once = argc == 2; /* --once */
	struct sequencer s;
	sigset_t stop;

	(void)argv;
	sigemptyset(&stop);
	sigaddset(&stop, SIGTERM);
	sigaddset(&stop, SIGINT);
	sigprocmask(SIG_BLOCK, &stop, NULL);
	if (!begin(config, &s))
		return EX_CONFIG;
	int code = once ? seal_once(&s) : keep_sealing(&s, &stop);

	db_close(s.db);
	secret_forget(&s.signer, sizeof s.signer);
	return code;
}
