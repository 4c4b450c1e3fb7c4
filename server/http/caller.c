/* Who calls: sessions that were seen to be somebody's, and the places where strangers come from. */
#include "http/caller.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/must.h"
#include "base/task.h"
#include "base/text.h"
#include "http/cookie.h"

/* A session that falls where another one is remembered replaces it: the other is a stranger for one
 * request, then known again. */
enum { SLOTS = 16 * 1024 };

struct acquaintances {
	unsigned magic;
	pthread_mutex_t mutex;
	struct {
		uint64_t session, person;
	} slots[SLOTS];
};

struct acquaintances *acquaintances_open(void)
{
	struct acquaintances *known = calloc(1, sizeof *known);

	if (!known)
		return NULL;
	MAGIC_SET(known, ACQUAINTANCES_MAGIC);
	pthread_mutex_init(&known->mutex, NULL);
	return known;
}

void acquaintances_close(struct acquaintances *known)
{
	if (!known)
		return;
	MAGIC_CLEAR(known, ACQUAINTANCES_MAGIC);
	pthread_mutex_destroy(&known->mutex);
	free(known);
}

void acquaintances_learn(struct acquaintances *known, uint64_t session, uint64_t person)
{
	MAGIC_CHECK(known, ACQUAINTANCES_MAGIC);
	pthread_mutex_lock(&known->mutex);
	if (person != TASK_NOBODY)
		known->slots[session % SLOTS].session = session;
	if (known->slots[session % SLOTS].session == session)
		known->slots[session % SLOTS].person = person == TASK_NOBODY ? 0 : person;
	pthread_mutex_unlock(&known->mutex);
}

static uint64_t person_of(struct acquaintances *known, uint64_t session)
{
	MAGIC_CHECK(known, ACQUAINTANCES_MAGIC);
	pthread_mutex_lock(&known->mutex);
	uint64_t person =
		known->slots[session % SLOTS].session == session ? known->slots[session % SLOTS].person : 0;

	pthread_mutex_unlock(&known->mutex);
	return person;
}

uint64_t caller_session(const char *cookies, const char *name)
{
	size_t length = 0;
	const char *value = name ? http_cookie(cookies, name, &length) : NULL;

	return value ? text_number_of(value, length) : 0;
}

struct party caller_party(struct acquaintances *known, uint64_t session, const struct address *address)
{
	struct address site = address_site(address), household = address_household(address);
	struct party party = { .person = session ? person_of(known, session) : 0 };

	party.place = text_number_of(&site, sizeof site);
	party.household = text_number_of(&household, sizeof household) ^ session;
	return party;
}
