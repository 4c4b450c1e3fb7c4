/* JSON both ways: what the writer wrote is read as what it was given, and whatever
 * is read is what it says. */
#include <jansson.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "fuzz.h"

static void write_and_read(struct task *t, const struct fuzz *in)
{
	struct json j = json_open(t, 16 * in->length + 64);

	json_begin_object(&j);
	json_key(&j, "text");
	json_text_n(&j, in->text, in->length);
	json_pair(&j, "again", in->text);
	json_end(&j);
	const char *text = json_done(&j);

	HOLDS(text && !strchr(text, '<') && !strchr(text, '\n') && !strstr(text, "\xe2\x80\xa8"));
	const json_t *document = json_read(t, text, strlen(text));
	const json_t *value = json_object_get(document, "text");

	HOLDS(json_is_string(value) && json_string_length(value) == in->length);
	HOLDS(memcmp(json_string_value(value), in->text, in->length) == 0);
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	const json_t *document = json_read(t, in->text, in->length);

	HOLDS(!document || json_is_array(document) || json_is_object(document));
	HOLDS(!document || text_is_utf8(in->text, in->length));
	task_forgive(t);
	if (in->is_text)
		write_and_read(t, in);
}
