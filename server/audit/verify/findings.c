/* What a verification finds, and the verdict that follows from it. */
#include <stdarg.h>
#include <string.h>

#include "audit/verify/verification.h"

/* The verdict gets worse, never better; only the first findings are kept. Never jumps:
 * files are open meanwhile. */
static void record(struct task *t, struct verify_report *report, enum verify_outcome verdict,
                   const char *text)
{
	if (verdict > report->verdict)
		report->verdict = verdict;
	if (report->finding_count < VERIFY_FINDINGS) {
		char *kept = arena_try(&t->arena, strlen(text) + 1);

		report->findings[report->finding_count] =
			kept ? memcpy(kept, text, strlen(text) + 1) : "(no memory for its text)";
	}
	report->finding_count++;
}

/* Names of files are a stranger's: what is not plain would reach the auditor's terminal, or
 * break the report's JSON. */
static void make_plain(char *text)
{
	for (; *text; text++)
		if (*text < ' ' || *text > '~')
			*text = '?';
}

void verify_find(struct task *t, struct verify_report *report, enum verify_outcome verdict,
                 const char *format, ...)
{
	char text[256];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	make_plain(text);
	record(t, report, verdict, text);
}
