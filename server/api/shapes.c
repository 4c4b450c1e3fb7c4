/* What several subjects show alike; and refusals. */
#include "api/shapes.h"

#include "api/choices.h"

const struct shape person_shape =
	SHAPE("Person", AN_ID("id"), A_TEXT("name"), A_TEXT("title", OR_NULL), A_FLAG("guest"));

const struct shape group_name_shape = SHAPE("GroupName", AN_ID("id"), A_TEXT("name"));

/* Where a moderator reads: scope_words, but for secret groups, or in these. */
const struct shape scope_shape =
	SHAPE_EITHER("Scope", A_WORD("scope_words", scope_words), LIST_OF("groups", group_name_shape));

static const char *const codes[] = {
#define PROBLEM(code, status) #code,
#include "base/problems.def"
#undef PROBLEM
	NULL
};

static const struct shape answered_shape = SHAPE_AND_MORE("AnsweredBefore", AN_ID("id", NOT_ALWAYS));

/* RFC 9457, and what stands now for who was overtaken (api/write.h). */
const struct shape problem_shape =
	SHAPE("Problem", A_TEXT("type"), A_TEXT("title"), A_NUMBER("status"), A_WORD("code", codes),
              A_TEXT("detail", OR_NULL), A_TEXT("pointer", OR_NULL), A_NUMBER("request"),
              A_NUMBER("version", NOT_ALWAYS), A_TEXT("state", NOT_ALWAYS),
              A_TEXT("decision", OR_NULL | NOT_ALWAYS), A_TEXT("by", OR_NULL | NOT_ALWAYS),
              A_MOMENT("at", OR_NULL | NOT_ALWAYS), A_TEXT("why", OR_NULL | NOT_ALWAYS),
              AN_OBJECT("answer", answered_shape, NOT_ALWAYS));
