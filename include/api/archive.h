/* What the person's handlers and those of the desk share about requests: today, the kinds, and handing an archive over. */
#ifndef PARVIS_API_ARCHIVE_H
#define PARVIS_API_ARCHIVE_H

#include "api/request.h"
#include "audit/entry.h"
#include "domain/rights.h"

extern const char *const request_kinds[]; /* access, portability, … */

/* The day of the task in the time zone of the server: the day of receipt is a day of the company. */
struct date request_today(const struct task *t);

struct archive {
	const char *export, *file, *number, *member;
};
/* The archive of a request that may be fetched now. False: archive_gone. */
bool archive_find(struct task *t, const char *request, struct archive *archive);
/* Leaves the entry and counts the download, then streams: no byte leaves without its trace. */
struct reply archive_reply(struct task *t, const struct request *rq, const struct archive *archive, const struct trace *trace);

#endif
