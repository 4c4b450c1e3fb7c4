/* What the addresses of the log answer. */
#include "api/answer.h"

#include "api/handlers.h"
#include "api/privacy/archive.h"
#include "api/shapes.h"

static const char *const classes[] = { "auth",   "content",  "moderation", "access",
	                               "rights", "settings", "unknown",    NULL };
static const char *const actions[] = {
#define AUDIT(symbol, name, class) name,
#include "domain/audit.def"
#undef AUDIT
	"unreadable", NULL
};
static const char *const functions[] = { "system",    "me",       "self",    "admin", "dpo",
	                                 "moderator", "animator", "representative", "unknown", NULL };
static const char *const object_kinds[] = { "post", "membership", "charter", "request", "group", NULL };

/* From what to what; both null where only that is said. */
static const struct shape change_shape = SHAPE_EACH("Change", A_TEXT("from, to", OF_NULLS | EXACTLY(2)));

/* As far as the reader may know of it. */
static const struct shape object_shape =
	SHAPE("EntryObject", A_WORD("kind", object_kinds), AN_ID("id", OR_NULL | NOT_ALWAYS),
              A_TEXT("title", OR_NULL | NOT_ALWAYS), A_TEXT("group", OR_NULL | NOT_ALWAYS),
              A_WORD("right", request_kinds, NOT_ALWAYS));

static const struct shape entry_shape =
	SHAPE("Entry", A_NUMBER("index"), A_MOMENT("at"), A_WORD("class", classes), A_WORD("action", actions),
              A_TEXT("purpose", OR_NULL), A_NUMBER("more", OR_NULL),
              AN_OBJECT("change", change_shape, OR_NULL), AN_OBJECT("object", object_shape, OR_NULL));

static const struct shape own_entry_shape =
	SHAPE_LIKE("OwnEntry", entry_shape, A_WORD("function", functions));
static const struct shape own_entries_shape =
	SHAPE("OwnEntries", LIST_OF("items", own_entry_shape), A_CURSOR("next", OR_NULL), A_NUMBER("behind"));

static const struct shape log_entry_shape =
	SHAPE_LIKE("LogEntry", entry_shape, A_FLAG("by_somebody"), AN_OBJECT("actor", person_shape, OR_NULL),
                   LIST_OF("subjects", person_shape), A_NUMBER("missing"));
static const struct shape head_shape =
	SHAPE("LogHead", A_NUMBER("size"), A_DIGEST("root"), A_MOMENT("at"), A_NUMBER("behind"));
static const struct shape log_shape =
	SHAPE("Log", LIST_OF("items", log_entry_shape), AN_OBJECT("member", person_shape, OR_NULL),
              A_CURSOR("next", OR_NULL), AN_OBJECT("checkpoint", head_shape, OR_NULL));
static const struct shape checkpoint_shape = SHAPE_LIKE("Checkpoint", head_shape, A_TEXT("note"));

const struct answer audit_answers[] = {
	ANSWER(me_entries, 200, own_entries_shape),
	ANSWER(audit_entries, 200, log_shape),
	BYTES(audit_bundle, 200, "application/zip"),
	ANSWER(audit_checkpoint, 200, checkpoint_shape),
	{ 0 },
};
