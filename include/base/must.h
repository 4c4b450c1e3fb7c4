/*
 * What must hold, whatever the program was built with. The C library's assert goes with NDEBUG and speaks to
 * a terminal; must() stays in every build, leaves a line in the log (file, line, what) and ends the process:
 * going on with a thing that is not what it should be does harm that nobody sees. For mistakes of ours alone,
 * never for what a stranger sends. Any thread.
 */
#ifndef PARVIS_BASE_MUST_H
#define PARVIS_BASE_MUST_H

#define must(condition) ((condition) ? (void)0 : must_fail(__FILE__, __LINE__, #condition))

_Noreturn void must_fail(const char *file, int line, const char *what);

/*
 * A struct that threads hand to each other says what it is: a number of its kind in its member `magic`, from
 * its making to its end. Whatever function is entered by another thread looks at it first (as Varnish does):
 * a thing that is over, or another one, is found where it came in. No proof: memory that was given back may
 * hold anything.
 */
#define MAGIC_SET(object, number)   ((object)->magic = (number))
#define MAGIC_CHECK(object, number) must((object) && (object)->magic == (number))
/* Checks and clears: an end that comes twice is found too. volatile: a last store into memory
 * that goes is left out. */
#define MAGIC_CLEAR(object, number)                                                                          \
	(must((object)->magic == (number)), (void)(*(volatile unsigned *)&(object)->magic = 0))

/* Numbers that hardly stand anywhere by chance; one a kind, drawn once. */
enum {
	TASK_MAGIC = 0x3b7a51c9,
	DB_MAGIC = 0x62d40e8b,
	EXCHANGE_MAGIC = 0x1fc8b36d,
	SERVER_MAGIC = 0x54e97a12,
	LANE_MAGIC = 0x2a61f0d7,
	REAPER_MAGIC = 0x70b3c94e,
	PEER_MAGIC = 0x49d82f65,
	HOLDERS_MAGIC = 0x0e5f17a3,
	ACQUAINTANCES_MAGIC = 0x6618d4bf,
	BELL_MAGIC = 0x3d90e251,
};

#endif
