/* Who acts in a story: people made by the administrator as in life, the demo company's accounts, devices,
 * groups. */
#include "story.h"

#include <ctype.h>
#include <string.h>

static const char people_password[] = "Tulipe-Marteau-42-Nuage";
static const char *const demo_accounts[] = { "employee", "employee2", "animator", "moderator", "admin",
	                                     "dpo",      "rep",       "guest",    NULL };

static struct actor *known(const struct story *s, const char *name)
{
	for (struct actor *a = s->actors; a; a = a->next)
		if (strcmp(a->name, name) == 0)
			return a;
	return NULL;
}

static struct actor *add(struct story *s, const char *name, const char *email, const char *password)
{
	struct actor *a = arena_alloc(&s->arena, sizeof *a);

	*a = (struct actor){
		.name = arena_copy(&s->arena, name), .email = email, .password = password, .next = s->actors
	};
	s->actors = a;
	return a;
}

static void tell(struct story *s, const struct actor *who)
{
	variable_set(s, who->name, who->id);
	variable_set(s, arena_printf(&s->arena, "%s_email", who->name), who->email);
}

static bool accept_charter(struct story *s, struct actor *who)
{
	if (!story_ask(s, who, "GET", "/api/charter", NULL, 200))
		return false;
	const char *version = json_as_text(s, json_at(s, s->answer.json, "version.id"));
	const char *body = arena_printf(&s->arena, "{\"version\":\"%s\"}", version ? version : "");

	return story_ask(s, who, "POST", "/api/charter/acceptances", body, 201);
}

bool story_sign_in(struct story *s, struct actor *who)
{
	const char *body =
		arena_printf(&s->arena, "{\"login\":\"%s\",\"password\":\"%s\"}", who->email, who->password);

	who->cookie = NULL;
	if (!story_ask(s, who, "POST", "/api/sessions", body, 201))
		return false;
	who->id = json_as_text(s, json_at(s, s->answer.json, "member.id"));
	tell(s, who);
	json_t *accepted = json_at(s, s->answer.json, "member.charter.accepted");

	return !who->demo || json_is_true(accepted) || accept_charter(s, who);
}

static struct actor *demo_actor(struct story *s, const char *name)
{
	for (int i = 0; demo_accounts[i]; i++) {
		if (strcmp(demo_accounts[i], name) != 0)
			continue;
		struct actor *a =
			add(s, name, arena_printf(&s->arena, "%s@parvis.test", name), s->place->password);
		a->demo = true;
		return story_sign_in(s, a) ? a : NULL;
	}
	return NULL;
}

struct actor *story_actor(struct story *s, const char *name)
{
	struct actor *a = known(s, name);

	if (a)
		return a;
	if (strcmp(name, "nobody") == 0)
		return add(s, name, "", "");
	a = demo_actor(s, name);
	if (!a)
		story_complain(s, "nobody here is called %s", name);
	return a;
}

static bool accept_invitation(struct story *s, struct actor *who, const char *link, bool charter)
{
	const char *token = link ? strchr(link, '#') : NULL;

	if (!token)
		return story_complain(s, "the invitation of %s has no token", who->name);
	const char *body =
		arena_printf(&s->arena, "{\"token\":\"%s\",\"password\":\"%s\"}", token + 1, who->password);

	if (!story_ask(s, who, "POST", "/api/invitations/accept", body, 201))
		return false;
	return !charter || accept_charter(s, who);
}

/* Powers take a second person, once the account is used; its sessions end. */
static bool have_confirmed(struct story *s, const char *confirmation)
{
	struct actor *dpo = story_actor(s, "dpo");
	const char *path = arena_printf(&s->arena, "/api/confirmations/%s/decisions", confirmation);

	return dpo && story_ask(s, dpo, "POST", path, "{\"version\":1,\"action\":\"confirm\"}", 201);
}

/* role: of the site, or "new" for somebody who has not accepted the charter, or "" */
static bool add_person(struct story *s, const char *name, const char *role)
{
	struct actor *admin = story_actor(s, "admin");
	bool is_new = strcmp(role, "new") == 0;
	const char *unique = variable_value(s, "unique");
	const char *full =
		arena_printf(&s->arena, "%c%s %s", toupper((unsigned char)name[0]), name + 1, unique);
	const char *email = arena_printf(&s->arena, "%s.%s@stories.test", name, unique);
	const char *roles = *role && !is_new ? arena_printf(&s->arena, "[\"%s\"]", role) : "[]";

	if (!admin || !story_ask(s, admin, "POST", "/api/members",
	                         arena_printf(&s->arena,
	                                      "{\"name\":\"%s\",\"email\":\"%s\",\"roles\":%s,\"reason\":"
	                                      "\"Pour cette histoire\"}",
	                                      full, email, roles),
	                         201))
		return false;
	struct actor *who = add(s, name, email, people_password);

	who->id = json_as_text(s, json_at(s, s->answer.json, "id"));
	tell(s, who);
	variable_set(s, arena_printf(&s->arena, "%s_name", name), full);
	const char *confirmation = json_as_text(s, json_at(s, s->answer.json, "confirmation.id"));

	return accept_invitation(s, who, json_as_text(s, json_at(s, s->answer.json, "link")), !is_new) &&
	       (!confirmation || (have_confirmed(s, confirmation) && story_sign_in(s, who)));
}

bool story_people(struct story *s, const char *rest)
{
	variable_set(s, "password", people_password);
	for (const char *word = story_word(s, &rest); *word; word = story_word(s, &rest)) {
		size_t length = strcspn(word, "(");
		const char *name = arena_copy_n(&s->arena, word, length);
		const char *role = word[length] ? arena_copy_n(&s->arena, word + length + 1,
		                                               strcspn(word + length + 1, ")"))
		                                : "";
		if (!add_person(s, name, role))
			return false;
	}
	return true;
}

/* roles of ana {"roles":["dpo"]}: proposed by the administrator, confirmed by the data protection officer */
bool story_roles(struct story *s, const char *rest)
{
	const char *of = story_word(s, &rest);
	struct actor *who = story_actor(s, story_word(s, &rest)), *admin = story_actor(s, "admin");

	if (!who || !admin || strcmp(of, "of") != 0 || *rest != '{')
		return story_complain(s, "say: roles of <person> {roles, scope}");
	if (!story_ask(s, admin, "GET", arena_printf(&s->arena, "/api/members?q=%s", who->email), NULL, 200))
		return false;
	const char *version = json_as_text(s, json_at(s, s->answer.json, "items.0.version"));
	const char *body = arena_printf(&s->arena, "{\"reason\":\"Pour cette histoire\",\"version\":%s,%s",
	                                version, story_expand(s, rest + 1));

	return story_ask(s, admin, "PUT", arena_printf(&s->arena, "/api/members/%s/roles", who->id), body,
	                 202) &&
	       have_confirmed(s, json_as_text(s, json_at(s, s->answer.json, "confirmation.id")));
}

/* device phone of ana */
bool story_device(struct story *s, const char *rest)
{
	const char *name = story_word(s, &rest), *of = story_word(s, &rest);
	struct actor *owner = story_actor(s, story_word(s, &rest));

	if (!owner || strcmp(of, "of") != 0)
		return story_complain(s, "say: device <name> of <person>");
	struct actor *device = add(s, name, owner->email, owner->password);

	return story_sign_in(s, device);
}

static bool bring_in(struct story *s, struct actor *creator, const char *group, const char *name)
{
	struct actor *who = story_actor(s, name);

	if (!who)
		return false;
	return story_ask(s, creator, "PUT",
	                 arena_printf(&s->arena, "/api/groups/%s/members/%s", group, who->id), "{}", 200) &&
	       story_ask(s, who, "PUT", arena_printf(&s->arena, "/api/groups/%s/membership", group), "{}",
	                 200);
}

static const char *with_name(struct story *s, const char *policy, const char *name)
{
	const char *comma = strchr(policy, ':') ? "," : "";

	return arena_printf(&s->arena, "{\"name\":\"%s\"%s%s", name, comma, policy + 1);
}

/* group quality of claire {policy} with ana bruno: made by claire, who becomes its animator; the others are
 * invited and join */
bool story_group(struct story *s, const char *rest)
{
	const char *name = story_word(s, &rest), *of = story_word(s, &rest);
	struct actor *creator = story_actor(s, story_word(s, &rest));
	const char *end = strrchr(rest, '}');

	if (!creator || strcmp(of, "of") != 0 || *rest != '{' || !end)
		return story_complain(s, "say: group <name> of <person> {policy} with <people>");
	const char *full = arena_printf(&s->arena, "Groupe %s %s", name, variable_value(s, "unique"));
	const char *policy = arena_copy_n(&s->arena, rest, (size_t)(end - rest) + 1);

	if (!story_ask(s, creator, "POST", "/api/groups", with_name(s, policy, full), 201))
		return false;
	const char *group = json_as_text(s, json_at(s, s->answer.json, "id"));

	variable_set(s, name, group);
	variable_set(s, arena_printf(&s->arena, "%s_name", name), full);
	rest = end + 1;
	story_word(s, &rest); /* with */
	for (const char *word = story_word(s, &rest); *word; word = story_word(s, &rest))
		if (!bring_in(s, creator, group, word))
			return false;
	return true;
}
