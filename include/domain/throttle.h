/*
 * When a password may be tried again. Pure.
 *
 * Each failure adds one to some counters, and each counter forgets one after its time: it says how often
 * lately, not how often ever. Which counters an attempt meets depends on where it comes from. Who guesses
 * from elsewhere fills those of strangers alone: a person who comes from a device or a network that was used
 * before is never locked out by them.
 *
 * A known network is one from which anybody of the company has signed in, not this person: else the counters
 * of an account that exists would differ, there, from those of one that does not, and tell them apart.
 */
#ifndef PARVIS_DOMAIN_THROTTLE_H
#define PARVIS_DOMAIN_THROTTLE_H

#include <stdbool.h>

enum caller { CALLER_STRANGER, CALLER_KNOWN_NETWORK, CALLER_KNOWN_DEVICE, CALLER_COUNT };

enum counter {
	COUNTER_DEVICE,     /* this account from this device, or in this session */
	COUNTER_HERE,       /* this account from this address */
	COUNTER_HERE_LONG,  /* the same, over hours */
	COUNTER_ACCOUNT,    /* this account from all strangers */
	COUNTER_STRANGERS,  /* this address, whatever the account */
	COUNTER_COLLEAGUES, /* the same for an address in a known network, where many sit behind one */
	COUNTER_COUNT
};

/* Whether an attempt of such a caller meets a counter. */
bool throttle_meets(enum caller caller, enum counter counter);

/* What is left of a level after some seconds. */
double throttle_level(enum counter counter, double level, double seconds);

/* The seconds until one more may be tried at this level; 0 when it may now. */
int throttle_wait(enum counter counter, double level);

/* After how many seconds one failure is forgotten. */
int throttle_fade(enum counter counter);

/*
 * What a success takes from a counter: who gets it right in the end was no guesser, and their own failures
 * (the level of HERE_LONG, or of DEVICE) go from all of them; those of others stay.
 */
double throttle_forgives(enum counter counter, double own);

#endif
