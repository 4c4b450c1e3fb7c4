/*
 * Turns: who waits in a lane, and who is next. A pure data structure: no thread, no clock, no memory after
 * turns_open().
 *
 * People are served in turn, whatever number of requests each of them sends, and by what is known of them:
 *
 *	known      a session that a worker has seen to be somebody's: each person is a party, with all
 *	           sessions and from anywhere
 *	strangers  all the others: each place of the network is a party (an IPv4 address, a /48 of IPv6), and
 *	           within it each household (/64) and cookie has its turn
 *
 * The two kinds alternate, so that no number of strangers takes more than half. A forged cookie is a
 * stranger's, hence many of them take turns with each other and with nobody else; behind one address (an
 * office, a proxy that does not say who calls) the first request of a session takes its turn among them, the
 * next ones do not. Who has two accounts is two people: accounts are given by the company. A request is a
 * turn, be it long or short: what long ones may take is bounded by the share of workers.
 *
 * Nobody has more workers than share_allows(): one person can occupy a quarter, one crowd of strangers half,
 * and there is always one for the next. When the queue is full, the last request of whoever has most waiting
 * leaves for a newcomer.
 */
#ifndef PARVIS_HTTP_TURNS_H
#define PARVIS_HTTP_TURNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whose a request is, as numbers that are equal for equals. */
struct party {
	uint64_t person;           /* 0: a stranger */
	uint64_t place, household; /* of a stranger: where from, and which household and cookie there */
};

struct line; /* turns.c */

/* A place in the queue, part of what waits. Not to be touched. */
struct turn {
	struct turn *earlier, *later; /* by arrival, among all */
	struct turn *before, *after;  /* in the same line */
	struct line *line;
};

struct turns_settings {
	int waiting, working;            /* how many may wait, how many can work */
	size_t person, place, household; /* shares of workers (http/share.h) */
};

struct turns;

/* NULL when there is no memory. */
struct turns *turns_open(const struct turns_settings *settings);
void turns_close(struct turns *turns);

/* Puts a turn behind the others of its party. NULL, or who must leave for it: perhaps the turn itself. */
struct turn *turns_join(struct turns *turns, struct turn *turn, const struct party *party);

/* Whose turn it is, who is at work from now on; NULL when nobody waits who may work now. */
struct turn *turns_next(struct turns *turns);
/* The work is over. */
void turns_done(struct turns *turns, struct turn *turn);

/* Who waits longest of all, or NULL. */
struct turn *turns_oldest(const struct turns *turns);
/* Takes one who waits out of the queue. */
void turns_leave(struct turns *turns, struct turn *turn);

int turns_waiting(const struct turns *turns);
int turns_working(const struct turns *turns);

#endif
