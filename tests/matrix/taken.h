/* The tables of taken.c: what is taken away, from whom, and who meets it with what. */
#ifndef PARVIS_TESTS_TAKEN_H
#define PARVIS_TESTS_TAKEN_H

/* What a transaction takes away: $1 is the group, $2 the person. */
#define LEAVES   "delete from membership where group_id = $1::uuid and member_id = $2::uuid"
#define ARCHIVES "update groups set archived_at = now() where id = $1::uuid and $2::uuid is not null"
#define OPENS    "update groups set privacy = 'open' where id = $1::uuid and $2::uuid is not null"
#define CLOSES                                                                                               \
	"update groups set privacy = 'closed', joining = 'invitation' where id = $1::uuid and $2::uuid is "  \
	"not null"

#define ENDS "update mandate set ends_on = current_date where group_id = $1::uuid and member_id = $2::uuid"

#define SUSPENDS "update member set state = 'suspended' where id = $2::uuid and $1::uuid is not null"
#define DEMOTES  "delete from member_role where member_id = $2::uuid and $1::uuid is not null"
#define FREES    "delete from moderator_scope where group_id = $1::uuid and member_id = $2::uuid"
#define RETURNS                                                                                              \
	"update member set state = 'active' where state = 'suspended' and id = $2::uuid and $1::uuid is "    \
	"not null"
#define PROMOTES                                                                                             \
	"insert into member_role (member_id, role) values ($1::uuid, $2::member_role_name) on conflict do "  \
	"nothing"
#define WRITES                                                                                               \
	"with held as (select id from groups where id = $1::uuid for share) insert into post (id, "          \
	"group_id, author_id, state, body, body_tree, body_sha256, published_at) select gen_random_uuid(), " \
	"id, $2::uuid, 'published', 'Au même moment', '[]', '', now() from held"
#define TEXT     "{\"body\":\"Au même moment\"}"
#define CALMS    "{\"version\":3,\"description\":\"Au même moment\"}"
#define DECIDE   "{\"action\":\"publish\",\"version\":1}"
#define TURNS    "{\"state\":\"suspended\",\"version\":2}"
#define RISES    "{\"roles\":[\"admin\"],\"version\":2,\"reason\":\"Au même moment\"}"
#define VISITS   "{\"roles\":[\"guest\"],\"version\":2}"
#define CONFIRMS "{\"action\":\"confirm\",\"version\":1}"
#define READS "{\"group\":\"$place\",\"until\":\"$in_three_days\",\"reason\":\"Au même moment\"}"
#define HIRES    "{\"name\":\"Au même moment\"}"
#define ASKS     "{\"member\":\"$bruno\",\"kind\":\"objection\",\"received_on\":\"2026-01-05\"}"
#define RULES                                                                                                \
	"{\"title\":\"Au même "                                                                             \
	"moment\",\"articles\":[{\"slug\":\"un\",\"language\":\"fr\",\"title\":\"Un\",\"body\":\"Un\"},{"    \
	"\"slug\":\"un\",\"language\":\"en\",\"title\":\"One\",\"body\":\"One\"}]}"

/*
 * In a group of claire with ana, who animates too, and bruno; eve is outside, mona moderates, adam
 * administers, dora is the data protection officer. What a transaction takes from whom (or does, by them),
 * and who meets it with what.
 */
struct meeting {
	const char *says, *privacy, *taking, *from, *who, *method, *path, *body;
	int status;
	const char *code;
};
static const struct meeting meetings[] = {
	{ "who left posts", "closed", LEAVES, "ana", "ana", "POST", "/api/groups/$place/posts", TEXT, 403,
	  "forbidden" },
	{ "who left a secret group posts", "secret", LEAVES, "ana", "ana", "POST", "/api/groups/$place/posts",
	  TEXT, 404, "not_found" },
	{ "who left comments", "closed", LEAVES, "ana", "ana", "POST", "/api/posts/$post/comments", TEXT, 404,
	  "not_found" },
	{ "who left submits", "closed", LEAVES, "ana", "ana", "POST", "/api/posts/$draft/submit",
	  "{\"version\":1}", 403, "forbidden" },
	{ "who left reacts", "closed", LEAVES, "bruno", "bruno", "PUT", "/api/posts/$post/reaction",
	  "{\"kind\":\"like\"}", 404, "not_found" },
	{ "who left takes a reaction back", "closed", LEAVES, "bruno", "bruno", "DELETE",
	  "/api/posts/$post/reaction", NULL, 404, "not_found" },
	{ "who left leaves", "secret", LEAVES, "bruno", "bruno", "DELETE", "/api/groups/$place/membership",
	  NULL, 404, "not_found" },
	{ "who left removes somebody", "closed", LEAVES, "ana", "ana", "DELETE",
	  "/api/groups/$place/members/$bruno", NULL, 403, "forbidden" },
	{ "a visitor reacts in what was closed", "open", CLOSES, "eve", "eve", "PUT",
	  "/api/posts/$post/reaction", "{\"kind\":\"like\"}", 404, "not_found" },
	{ "a visitor joins what was closed", "open", CLOSES, "eve", "eve", "PUT",
	  "/api/groups/$place/membership", "{}", 403, "forbidden" },
	{ "somebody asks to join what was closed", "closed", CLOSES, "eve", "eve", "PUT",
	  "/api/groups/$place/membership", "{}", 403, "forbidden" },
	{ "somebody joins what was archived", "open", ARCHIVES, "eve", "eve", "PUT",
	  "/api/groups/$place/membership", "{}", 409, "group_archived" },
	{ "somebody is invited into what was archived", "open", ARCHIVES, "eve", "claire", "PUT",
	  "/api/groups/$place/members/$eve", "{}", 409, "group_archived" },
	{ "a mandate in what was archived", "open", ARCHIVES, "bruno", "claire", "POST",
	  "/api/groups/$place/mandates", "{\"member\":\"$bruno\",\"origin\":\"elected\"}", 409,
	  "group_archived" },
	{ "a reaction in what was archived", "open", ARCHIVES, "bruno", "bruno", "PUT",
	  "/api/posts/$post/reaction", "{\"kind\":\"like\"}", 409, "group_archived" },
	{ "an edited text in what was archived", "open", ARCHIVES, "ana", "ana", "PUT", "/api/posts/$draft",
	  "{\"body\":\"Après\",\"version\":1}", 409, "group_archived" },
	{ "an edited comment in what was archived", "open", ARCHIVES, "ana", "ana", "PUT",
	  "/api/comments/$comment", "{\"body\":\"Après\",\"version\":1}", 409, "group_archived" },
	{ "a post in what was archived", "open", ARCHIVES, "ana", "bruno", "POST", "/api/groups/$place/posts",
	  TEXT, 409, "group_archived" },
	{ "a comment in what was archived", "open", ARCHIVES, "ana", "bruno", "POST",
	  "/api/posts/$post/comments", TEXT, 409, "group_archived" },
	{ "a decision in what was archived", "closed", ARCHIVES, "ana", "claire", "POST",
	  "/api/cases/$case/decisions", DECIDE, 409, "group_archived" },
	{ "whose mandate ended decides", "closed", ENDS, "ana", "ana", "POST", "/api/cases/$case/decisions",
	  DECIDE, 404, "not_found" },
	{ "whose mandate ended renames the group", "closed", ENDS, "ana", "ana", "PATCH",
	  "/api/groups/$place", CALMS, 403, "forbidden" },
	{ "whose mandate ended pins", "closed", ENDS, "ana", "ana", "POST", "/api/posts/$post/pin", NULL, 403,
	  "forbidden" },
	{ "whose mandate ended invites", "closed", ENDS, "ana", "ana", "PUT",
	  "/api/groups/$place/members/$eve", "{}", 403, "forbidden" },
	{ "whose mandate ended removes somebody", "closed", ENDS, "ana", "ana", "DELETE",
	  "/api/groups/$place/members/$bruno", NULL, 403, "forbidden" },
	{ "whose mandate ended gives one", "closed", ENDS, "ana", "ana", "POST",
	  "/api/groups/$place/mandates", "{\"member\":\"$bruno\",\"origin\":\"elected\"}", 403, "forbidden" },
	{ "whose mandate ended ends one", "closed", ENDS, "ana", "ana", "PATCH",
	  "/api/groups/$place/mandates/$other", "{\"ends_reason\":\"Relève\"}", 403, "forbidden" },
	{ "who moderates no more decides", "closed", DEMOTES, "mona", "mona", "POST",
	  "/api/cases/$case/decisions", DECIDE, 404, "not_found" },
	{ "who moderates elsewhere decides", "closed", FREES, "mona", "mona", "POST",
	  "/api/cases/$case/decisions", DECIDE, 404, "not_found" },
	{ "who administers no more hires", "closed", DEMOTES, "adam", "adam", "POST", "/api/members", HIRES,
	  403, "forbidden" },
	{ "who administers no more makes a link", "closed", DEMOTES, "adam", "adam", "POST",
	  "/api/members/$bruno/invitation", "{}", 403, "forbidden" },
	{ "who administers no more suspends", "closed", DEMOTES, "adam", "adam", "PUT",
	  "/api/members/$bruno/state", TURNS, 403, "forbidden" },
	{ "who administers no more makes an administrator", "closed", DEMOTES, "adam", "adam", "PUT",
	  "/api/members/$bruno/roles", RISES, 403, "forbidden" },
	{ "who administers no more makes a partner", "closed", DEMOTES, "adam", "adam", "PUT",
	  "/api/members/$bruno/roles", VISITS, 403, "forbidden" },
	{ "who protects no data any more confirms a power", "closed", DEMOTES, "dora", "dora", "POST",
	  "/api/confirmations/$power/decisions", CONFIRMS, 403, "forbidden" },
	{ "who administers no more asks to read in a group", "closed", DEMOTES, "adam", "adam", "POST",
	  "/api/confirmations", READS, 403, "forbidden" },
	{ "who administers no more archives a group", "closed", DEMOTES, "adam", "adam", "PATCH",
	  "/api/groups/$place", "{\"version\":3,\"archived\":true}", 403, "forbidden" },
	{ "who administers no more publishes a charter", "closed", DEMOTES, "adam", "adam", "POST",
	  "/api/charter/versions", RULES, 403, "forbidden" },
	{ "who is no data protection officer any more records a request", "closed", DEMOTES, "dora", "dora",
	  "POST", "/api/data-requests", ASKS, 403, "forbidden" },
	{ "who is no data protection officer any more takes a step", "closed", DEMOTES, "dora", "dora",
	  "POST", "/api/data-requests/$request/steps", "{\"step\":\"identified\",\"version\":1}", 403,
	  "forbidden" },
	{ "a confidential text in what was opened", "closed", OPENS, "ana", "bruno", "POST",
	  "/api/groups/$place/posts", "{\"body\":\"Entre nous\",\"label\":\"confidential\"}", 422,
	  "invalid_field" },
	{ "a group is opened while somebody writes there", "closed", WRITES, "ana", "claire", "PATCH",
	  "/api/groups/$quiet", "{\"version\":1,\"privacy\":\"open\"}", 409, "wrong_state" },
};

/* Every address that writes for somebody who is signed in, by somebody who may: whoever is suspended
 * at that moment does not. */
static const struct {
	const char *who, *method, *path, *body;
} writes[] = {
	{ "ana", "PATCH", "/api/me", "{\"language\":\"fr\"}" },
	{ "ana", "PUT", "/api/me/password",
	  "{\"current\":\"$password\",\"password\":\"Marteau-Tulipe-42-Nuage\"}" },
	{ "ana", "DELETE", "/api/me/sessions/current", NULL },
	{ "ana", "DELETE", "/api/me/sessions/$uuid", NULL },
	{ "ana", "DELETE", "/api/me/sessions", NULL },
	{ "ana", "POST", "/api/charter/acceptances", "{\"version\":\"$charter\"}" },
	{ "ana", "POST", "/api/me/data-requests", "{\"kind\":\"objection\"}" },
	{ "ana", "PUT", "/api/feed/visit", "{}" },
	{ "ana", "PUT", "/api/notifications/read", "{}" },
	{ "ana", "POST", "/api/groups", "{\"name\":\"Au même moment $uuid\",\"purpose\":\"social\"}" },
	{ "ana", "PATCH", "/api/groups/$place", CALMS },
	{ "eve", "PUT", "/api/groups/$place/membership", "{}" },
	{ "bruno", "DELETE", "/api/groups/$place/membership", NULL },
	{ "ana", "PUT", "/api/groups/$place/members/$eve", "{}" },
	{ "ana", "DELETE", "/api/groups/$place/members/$bruno", NULL },
	{ "ana", "POST", "/api/groups/$place/mandates", "{\"member\":\"$bruno\",\"origin\":\"elected\"}" },
	{ "ana", "PATCH", "/api/groups/$place/mandates/$other", "{\"ends_reason\":\"Relève\"}" },
	{ "bruno", "POST", "/api/groups/$place/posts", TEXT },
	{ "ana", "PUT", "/api/posts/$draft", "{\"body\":\"Après\",\"version\":1}" },
	{ "ana", "POST", "/api/posts/$draft/submit", "{\"version\":1}" },
	{ "bruno", "POST", "/api/posts/$held/withdraw", "{\"version\":1}" },
	{ "claire", "DELETE", "/api/posts/$post?version=1", NULL },
	{ "adam", "PATCH", "/api/company", "{\"version\":1,\"dpo\":\"Au même moment\"}" },
	{ "claire", "POST", "/api/posts/$post/pin", NULL },
	{ "claire", "DELETE", "/api/posts/$post/pin", NULL },
	{ "bruno", "POST", "/api/posts/$post/comments", TEXT },
	{ "bruno", "PUT", "/api/posts/$post/reaction", "{\"kind\":\"like\"}" },
	{ "bruno", "DELETE", "/api/posts/$post/reaction", NULL },
	{ "ana", "PUT", "/api/comments/$comment", "{\"body\":\"Après\",\"version\":1}" },
	{ "ana", "DELETE", "/api/comments/$comment?version=1", NULL },
	{ "ana", "POST", "/api/cases/$case/decisions", DECIDE },
	{ "adam", "POST", "/api/members", HIRES },
	{ "adam", "POST", "/api/members/$bruno/invitation", "{}" },
	{ "adam", "POST", "/api/confirmations", READS },
	{ "dora", "POST", "/api/confirmations/$confirmation/decisions", CONFIRMS },
	{ "dora", "POST", "/api/confirmations/$power/decisions", CONFIRMS },
	{ "adam", "PUT", "/api/members/$bruno/state", TURNS },
	{ "adam", "PUT", "/api/members/$bruno/roles", RISES },
	{ "adam", "PUT", "/api/members/$bruno/roles", VISITS },
	{ "adam", "POST", "/api/charter/versions", RULES },
	{ "dora", "POST", "/api/data-requests", ASKS },
	{ "dora", "POST", "/api/data-requests/$request/steps", "{\"step\":\"identified\",\"version\":1}" },
	{ "dora", "POST", "/api/data-requests/$archive/export", "{\"purpose\":\"answer\",\"version\":2}" },
};
enum { MEETINGS = sizeof meetings / sizeof meetings[0], WRITES_TRIED = sizeof writes / sizeof writes[0] };

#endif
