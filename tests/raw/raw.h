/* Requests as raw bytes, good and hostile, and what must come back. */
#ifndef PARVIS_TESTS_RAW_H
#define PARVIS_TESTS_RAW_H

#include <stddef.h>

enum ending {
	CLOSES = 1, /* the server closes the connection after what it answers */
	STAYS,      /* the connection can be used again */
};

struct shape {
	const char *name;
	const char *head;
	size_t head_length;
	/* sent `times` times after the head, with a pause of pause_ms before each; NULL for none */
	const char *filler;
	int times, pause_ms;
	const char *tail; /* after that, or NULL */
	/* the status of the first answer; several are separated by spaces; "none" when
	 * nothing may be answered */
	const char *expect;
	int answers;   /* at most how many */
	int within_ms; /* from the first byte to the end of the story */
	enum ending ending;
};

extern const struct shape shapes[];
extern const int shape_count;

#endif
