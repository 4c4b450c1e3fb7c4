/* What data_rights.c (the person) and data_requests.c (the desk) share: today, the kinds of request,
 * handing an archive over. */
#ifndef PARVIS_API_PRIVACY_ARCHIVE_H
#define PARVIS_API_PRIVACY_ARCHIVE_H

#include "api/request.h"
#include "audit/entry.h"
#include "domain/rights.h"

enum { NOTE_CHARACTERS = 2000 };          /* what a person, or the desk, may write to a request */
extern const char *const request_kinds[]; /* "access", "portability", …, NULL-terminated; in data_rights.c */

/* Whether a request of this kind is answered by an archive. */
bool request_has_archive(const char *kind);

/* What is to be corrected is said, by the person or by the desk for them; to have one's data erased, held
 * back or left alone no reason is owed. False with invalid_field at "/note". */
bool request_has_words(struct task *t, const char *kind, const char *note);

/* The day of the task in the time zone of the server: the day of receipt is a day of the company. */
struct date request_today(const struct task *t);

/* Ids of the export and of the person, the name of the file in the folder of archives, the
 * number that people read. */
struct archive {
	const char *export, *file, *number, *member;
};
/* True with a problem: they asked for it themselves, and a new link set their password within a week. */
bool archive_waits(struct task *t, const struct request *rq);
/* The archive of a request that may be fetched now. False with a problem, archive_gone when there is none. */
bool archive_find(struct task *t, const struct request *rq, struct archive *archive);
/* The rest of an archive that its own person began to fetch within the hour, twenty times at most
 * (archive_resume.sql): no other download. False when it is not that, or with a problem. */
bool archive_resumed(struct task *t, const struct request *rq, struct reply *reply);
/* Leaves the entry and counts the download, then streams: no byte leaves without its trace.
 * archive_gone without its file. */
struct reply archive_reply(struct task *t, const struct request *rq, const struct archive *archive,
                           const struct trace *trace);

#endif
