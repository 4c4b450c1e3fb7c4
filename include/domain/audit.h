/* Names and classes of the audit log's actions (audit.def). Pure. */
#ifndef PARVIS_DOMAIN_AUDIT_H
#define PARVIS_DOMAIN_AUDIT_H

enum audit_class {
	AUDIT_CLASS_none = 1,
	AUDIT_CLASS_auth,
	AUDIT_CLASS_content,
	AUDIT_CLASS_moderation,
	AUDIT_CLASS_access,
	AUDIT_CLASS_rights,
	AUDIT_CLASS_settings,
	AUDIT_CLASS_COUNT
};

enum audit_action {
	AUDIT_none,
#define AUDIT(symbol, name, class) AUDIT_##symbol,
#include "domain/audit.def"
#undef AUDIT
	AUDIT_COUNT
};

const char *audit_action_name(enum audit_action action); /* "post.submit" */
enum audit_class audit_action_class(enum audit_action action);
const char *audit_class_name(enum audit_class class);  /* "content" */
enum audit_action audit_action_from(const char *name); /* AUDIT_none when it is not one */

#endif
