/* The end of a process that found something impossible. */
#include "base/must.h"

#include <stdlib.h>

#include "base/log.h"

_Noreturn void must_fail(const char *file, int line, const char *what)
{
	log_event("must_hold", "at=%s:%d %s", file, line, what);
	abort();
}
