/* What the addresses of the charter answer. */
#include "api/answer.h"

#include "api/handlers.h"

static const struct shape version_shape =
	SHAPE("CharterVersion", AN_ID("id"), A_NUMBER("number"), A_TEXT("title"), A_MOMENT("effective_at"),
              A_MOMENT("published_at"), A_DIGEST("sha256"));
static const struct shape article_shape = SHAPE("Article", A_TEXT("slug"), A_TEXT("title"), A_TREE("body"));
static const struct shape source_shape =
	SHAPE("ArticleSource", A_TEXT("slug"), A_WORD("language", language_names), A_TEXT("title"),
              A_TEXT("body"));

/* The sources are for who may publish the next version. */
static const struct shape charter_shape =
	SHAPE("Charter", AN_OBJECT("version", version_shape, OR_NULL), A_MOMENT("accepted_at", OR_NULL),
              A_NUMBER("accepted_number", OR_NULL), LIST_OF("articles", article_shape),
              LIST_OF("sources", source_shape, OR_NULL));

static const struct shape receipt_shape =
	SHAPE("Acceptance", AN_ID("version"), A_DIGEST("sha256"), A_MOMENT("accepted_at"));
static const struct shape published_shape = SHAPE("CharterPublished", AN_ID("id"), A_NUMBER("number"));

const struct answer charter_answers[] = {
	ANSWER(charter_show, 200, charter_shape),
	ANSWER(charter_accept, 201, receipt_shape),
	ANSWER(charter_publish, 201, published_shape),
	{ 0 },
};
