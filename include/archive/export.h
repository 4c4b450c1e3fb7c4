/*
 * Makes the archive of a person for a request (GDPR articles 15 and 20): one snapshot of the database,
 * streamed section by section into a ZIP file that only the server can read and whose name cannot be guessed.
 * Memory does not depend on how much there is.
 */
#ifndef PARVIS_ARCHIVE_EXPORT_H
#define PARVIS_ARCHIVE_EXPORT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "archive/sections.h"
#include "archive/zip.h"
#include "base/config.h"
#include "base/task.h"

/* A job that was taken from the table: texts, because they go back there. */
struct job {
	const char *id, *kind, *subject, *attempt, *holder;
	int attempts;
	/* becomes true when the process must end: break off, somebody else goes on */
	const atomic_bool *stop;
	/* what a long job does now and then, on its connection: others must not wait for it */
	void (*meanwhile)(struct db *);
};

/* Whose archive, and why. */
struct export_subject {
	const char *request, *number, *kind, *origin, *state, *member, *name, *language, *received_on,
		*controller, *dpo;
};

/* An archive in the making. */
struct export
{
	struct task *t;      /* with the connection for progress and result; its language is the person's */
	struct db *snapshot; /* another connection, inside one repeatable-read transaction */
	struct task *batch;  /* with that connection; emptied after each batch */
	const struct job *job;
	struct export_subject subject;
	const struct section *sections;
	int section_count;
	uint64_t counts[SECTIONS], total, done; /* records */
	const char *snapshot_at;
	int omissions;
	struct zip *zip;
	/* a file without name that collects a section's lines while its pages are written */
	FILE *lines;
	int64_t beaten_at; /* when progress was last told, monotonic milliseconds */
};

/*
 * Makes the archive and says so (export, request, history, notification, audit entry: one statement).
 * `snapshot` is a connection of its own, not preparing. False with a problem: try again; without: the request
 * was withdrawn or the job taken away, nothing is left.
 */
bool export_run(struct task *t, struct db *snapshot, const struct config *config, const struct job *job);

/* The folder of archives, STATE/exports, made if needed (0700); and a file in it. In the task's
 * memory; NULL with a problem. */
const char *export_folder(struct task *t, const struct config *config);
const char *export_path(struct task *t, const struct config *config, const char *file);

#endif
