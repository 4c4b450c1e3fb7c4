/* What the addresses of posts, comments and feeds answer. */
#include "api/answer.h"

#include "api/choices.h"
#include "api/handlers.h"
#include "api/shapes.h"
#include "domain/confidentiality.h"
#include "domain/reaction.h"

enum { REACTIONS = 7 };

static const struct shape group_shape =
	SHAPE("GroupCard", AN_ID("id"), A_TEXT("name"), A_WORD("purpose", group_purposes),
              A_WORD("privacy", privacy_names));

/* The group of a text of one's own, of which one may not know any more. */
static const struct shape known_group_shape = SHAPE_LIKE("KnownGroup", group_shape, A_TEXT("name", OR_NULL));

static const char *const published[] = { "published", NULL };

/* As its readers see it. */
static const struct shape post_shape =
	SHAPE("Post", AN_ID("id"), A_WORD("state", published), AN_OBJECT("group", group_shape),
              AN_OBJECT("author", person_shape), A_WORD("kind", post_kinds), A_WORD("label", label_names),
              A_TREE("body"), A_WORD("language", language_names), A_MOMENT("published_at"),
              A_MOMENT("created_at"), A_MOMENT("edited_at", OR_NULL), A_NUMBER("version"),
              A_NUMBER("comment_count"), A_NUMBER("reactions", EXACTLY(REACTIONS)),
              A_WORD("my_reaction", reaction_names, OR_NULL), A_FLAG("mine"), A_FLAG("pinned"));

static const char *const states[] = { "open", "decided", "withdrawn", NULL };
static const char *const decisions[] = { "publish", "return", "reject", NULL };
static const char *const held[] = { "group_approval", "first_post", "partner", NULL };

/* The last word of the reviewers on a text, as its author reads it. */
static const struct shape verdict_shape =
	SHAPE("Verdict", AN_ID("id"), A_WORD("state", states), A_WORD("decision", decisions, OR_NULL),
              A_WORD("held", held), A_WORD("reason", moderation_reasons, OR_NULL), A_TEXT("article", OR_NULL),
              A_TEXT("advice", OR_NULL), AN_OBJECT("by", person_shape, OR_NULL), A_MOMENT("opened_at"),
              A_MOMENT("decided_at", OR_NULL));

/* What stands otherwise when a text need not be published. */
#define AS_IT_IS                                                                                             \
	A_WORD("state", own_post_states), A_MOMENT("published_at", OR_NULL),                                 \
		AN_OBJECT("group", known_group_shape)

static const struct shape own_post_shape = SHAPE_LIKE("OwnPost", post_shape, AS_IT_IS, A_TEXT("source"),
                                                      AN_OBJECT("case", verdict_shape, OR_NULL));

/* One post: its source and its verdict are for who wrote it. */
static const struct shape shown_post_shape =
	SHAPE_LIKE("ShownPost", post_shape, AS_IT_IS, A_FLAG("may_comment"), A_FLAG("may_react"),
                   A_TEXT("source", NOT_ALWAYS), AN_OBJECT("case", verdict_shape, OR_NULL | NOT_ALWAYS));

static const struct shape feed_shape = SHAPE("Feed", LIST_OF("items", post_shape), A_CURSOR("next", OR_NULL),
                                             A_CURSOR("head", OR_NULL), A_MOMENT("new_since", OR_NULL));
/* What is pinned comes with the first page. */
static const struct shape group_feed_shape =
	SHAPE("GroupFeed", LIST_OF("items", post_shape), LIST_OF("pinned", post_shape, OR_NULL),
              A_CURSOR("next", OR_NULL), A_MOMENT("new_since", OR_NULL));
static const struct shape head_shape = SHAPE("FeedHead", A_NUMBER("count"), A_CURSOR("head", OR_NULL));

static const struct shape counts_shape =
	SHAPE("PostCounts", A_NUMBER("draft"), A_NUMBER("pending"), A_NUMBER("returned"),
              A_NUMBER("rejected"), A_NUMBER("published"));
static const struct shape own_posts_shape =
	SHAPE("OwnPosts", LIST_OF("items", own_post_shape), A_CURSOR("next", OR_NULL),
              AN_OBJECT("counts", counts_shape));

static const char *const unpublished[] = { "draft", "pending", "returned", NULL };
static const char *const sent[] = { "draft", "pending", "published", NULL };

static const struct shape written_shape =
	SHAPE("Written", AN_ID("id"), A_WORD("state", unpublished), A_NUMBER("version"));
static const struct shape sent_shape =
	SHAPE_LIKE("Sent", written_shape, A_WORD("state", sent), AN_ID("case", OR_NULL),
                   AN_OBJECT("group", group_name_shape));

static const struct shape pin_shape = SHAPE("Pin", AN_ID("id"), A_FLAG("pinned"));

static const struct shape comment_shape =
	SHAPE("Comment", AN_ID("id"), AN_OBJECT("author", person_shape, OR_NULL), A_TREE("body"),
              AN_ID("parent", OR_NULL), A_MOMENT("created_at"), A_MOMENT("edited_at", OR_NULL),
              A_FLAG("deleted"), A_FLAG("mine"), A_TEXT("source", OR_NULL), A_NUMBER("version"));
static const struct shape comments_shape =
	SHAPE("Comments", LIST_OF("items", comment_shape), A_CURSOR("next", OR_NULL));

static const struct shape reactions_shape = SHAPE("Reactions", A_NUMBER("reactions", EXACTLY(REACTIONS)),
                                                  A_WORD("my_reaction", reaction_names, OR_NULL));

const struct answer posts_answers[] = {
	ANSWER(feed_home, 200, feed_shape),
	ANSWER(feed_head, 200, head_shape),
	NOTHING(feed_visit),
	ANSWER(posts_mine, 200, own_posts_shape),
	ANSWER(feed_group, 200, group_feed_shape),
	ANSWER(post_create, 201, sent_shape),
	ANSWER(post_create, 202, sent_shape),
	ANSWER(post_show, 200, shown_post_shape),
	ANSWER(post_edit, 200, written_shape),
	ANSWER(post_submit, 201, sent_shape),
	ANSWER(post_submit, 202, sent_shape),
	ANSWER(post_withdraw, 200, written_shape),
	NOTHING(post_delete),
	ANSWER(post_pin, 200, pin_shape),
	ANSWER(post_unpin, 200, pin_shape),
	ANSWER(comment_list, 200, comments_shape),
	ANSWER(comment_create, 201, comment_shape),
	ANSWER(reaction_set, 200, reactions_shape),
	ANSWER(reaction_clear, 200, reactions_shape),
	ANSWER(comment_edit, 200, comment_shape),
	NOTHING(comment_delete),
	{ 0 },
};
