/* What the addresses of people's own data answer. */
#include "api/answer.h"

#include "api/confirmations/confirmation_shape.h"
#include "api/handlers.h"
#include "api/privacy/archive.h"
#include "api/shapes.h"
#include "domain/rights.h"

static const char *const origins[] = { "self", "desk", NULL };
static const char *const actors[] = { "self", "desk", "system", NULL };
static const char *const job_states[] = { "waiting", "running", "done", "failed", NULL };
#define STATES &request_state_names[1]

static const struct shape job_shape =
	SHAPE("Job", A_WORD("state", job_states), A_NUMBER("done"), A_NUMBER("total", OR_NULL));
static const struct shape archive_shape =
	SHAPE("Archive", A_NUMBER("bytes"), A_DIGEST("sha256"), A_NUMBER("records"), A_NUMBER("omissions"),
              A_MOMENT("expires_at"), A_NUMBER("downloads"));
static const struct shape step_shape = SHAPE("Step", A_MOMENT("at"), A_WORD("step", STATES),
                                             A_TEXT("reason", OR_NULL), A_WORD("actor", actors));

/* Whose it is and what may be done with it is said at the desk alone. */
static const struct shape request_shape =
	SHAPE("Request", AN_ID("id"), A_NUMBER("number"), A_WORD("kind", request_kinds),
              A_WORD("origin", origins), A_WORD("state", STATES), A_DAY("received_on"), A_DAY("due_on"),
              A_NUMBER("days_left"), A_NUMBER("version"), A_MOMENT("created_at"),
              A_MOMENT("closed_at", OR_NULL), AN_OBJECT("member", person_shape, OR_NULL),
              A_TEXT("note", OR_NULL), AN_OBJECT("job", job_shape, OR_NULL),
              AN_OBJECT("archive", archive_shape, OR_NULL), A_WORD("steps", STATES, LISTED | OR_NULL),
              LIST_OF("history", step_shape), A_NUMBER("earlier", OR_NULL));
/* Collected from now on, or proposed, where the person did not ask themselves. */
static const struct shape exported_shape =
	SHAPE_EITHER("Export", AN_OBJECT("collected", request_shape), AN_OBJECT("proposed", proposed_shape));
static const struct shape requests_shape =
	SHAPE("Requests", LIST_OF("items", request_shape), A_CURSOR("next", OR_NULL));

/* The data map (sql/README.md). */
static const struct shape column_shape = SHAPE("HeldColumn", A_TEXT("column"), A_TEXT("class"),
                                               A_TEXT("purpose"), A_TEXT("basis"), A_TEXT("keep"));
static const struct shape section_shape =
	SHAPE("HeldSection", A_TEXT("name"), A_NUMBER("records"), LIST_OF("columns", column_shape));
static const struct shape held_shape = SHAPE("Held", LIST_OF("sections", section_shape));

const struct answer privacy_answers[] = {
	ANSWER(my_data, 200, held_shape),
	ANSWER(my_requests, 200, requests_shape),
	ANSWER(my_request, 200, request_shape),
	ANSWER(my_request_open, 201, request_shape),
	BYTES(my_archive, 200, "application/zip"),
	BYTES(my_archive, 206, "application/zip"),
	ANSWER(request_list, 200, requests_shape),
	ANSWER(request_show, 200, request_shape),
	ANSWER(request_open, 201, request_shape),
	ANSWER(request_step, 200, request_shape),
	ANSWER(request_export, 202, exported_shape),
	BYTES(request_archive, 200, "application/zip"),
	{ 0 },
};
