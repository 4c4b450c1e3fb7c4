/* Names and classes of the audit log's actions, from audit.def. */
#include "domain/audit.h"

#include <stddef.h>
#include <string.h>

static const struct {
	const char *name;
	enum audit_class class;
} actions[AUDIT_COUNT] = {
#define AUDIT(symbol, name, class) [AUDIT_##symbol] = { name, AUDIT_CLASS_##class },
#include "domain/audit.def"
#undef AUDIT
};

static const char *const class_names[AUDIT_CLASS_COUNT] = {
	[AUDIT_CLASS_none] = "none",         [AUDIT_CLASS_auth] = "auth",
	[AUDIT_CLASS_content] = "content",   [AUDIT_CLASS_moderation] = "moderation",
	[AUDIT_CLASS_access] = "access",     [AUDIT_CLASS_rights] = "rights",
	[AUDIT_CLASS_settings] = "settings",
};

const char *audit_action_name(enum audit_action action)
{
	return action == AUDIT_none ? "none" : actions[action].name;
}

enum audit_class audit_action_class(enum audit_action action)
{
	return action == AUDIT_none ? AUDIT_CLASS_none : actions[action].class;
}

const char *audit_class_name(enum audit_class class)
{
	return class_names[class];
}

enum audit_action audit_action_from(const char *name)
{
	for (int i = AUDIT_none + 1; i < AUDIT_COUNT; i++)
		if (strcmp(name, actions[i].name) == 0)
			return (enum audit_action)i;
	return AUDIT_none;
}
