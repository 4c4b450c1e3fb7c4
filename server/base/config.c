/* The settings: one table, read from a file and the environment. */
#include "base/config.h"

#include <ctype.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/address.h"
#include "base/rule.h"
#include "base/text.h"

extern char **environ;

static const struct setting {
	const char *field;
	struct rule rule;
	const char *preset, *explanation;
	size_t offset;
} settings[] = {
#define TEXT              RULE_TEXT, 0, 0
#define SECRET            RULE_SECRET, 0, 0
#define NUMBER(low, high) RULE_NUMBER, low, high
#define AUTO              RULE_AUTO, 0, 0
#define ADDRESS           RULE_ADDRESS, 0, 0
#define NETWORKS          RULE_NETWORKS, 0, 0
#define KEY_NAME          RULE_KEY_NAME, 0, 0
#define URL               RULE_URL, 0, 0
#define SETTING(field, rule, preset, explanation)                                                            \
	{ #field, { rule }, preset, explanation, offsetof(struct config, field) },
#include "base/config.def"
#undef SETTING
};
enum { SETTING_COUNT = sizeof settings / sizeof settings[0], NAME_BYTES = 64, VALUE_BYTES = 4096 };

/* Where a setting was read: a line of a file, or the environment when path is NULL. */
struct source {
	const char *path;
	int line;
};

static void begin_complaint(const struct source *from)
{
	fputs("parvis: configuration: ", stderr);
	if (from->path && from->line)
		fprintf(stderr, "%s:%d: ", from->path, from->line);
}

static bool complain(const struct source *from, const char *name, const char *what)
{
	begin_complaint(from);
	fprintf(stderr, "%s %s\n", name, what);
	return false;
}

/* "PARVIS_PORT" of "port". */
static void name_of(const struct setting *s, char name[NAME_BYTES])
{
	snprintf(name, NAME_BYTES, "PARVIS_%s", s->field);
	for (; *name; name++)
		*name = (char)toupper((unsigned char)*name);
}

static bool complain_about_value(const struct source *from, const struct setting *s, const char *value)
{
	char name[NAME_BYTES];

	name_of(s, name);
	begin_complaint(from);
	fprintf(stderr, "%s=%.200s must be ", name, value);
	rule_print(&s->rule, stderr);
	fputc('\n', stderr);
	return false;
}

/* Defaults live in the program itself; a value that is replaced (file, then environment) goes. */
static bool keep_text(const struct setting *s, char *place, const char *value)
{
	char *copy = value == s->preset ? NULL : strdup(value), *old;
	const char *kept = copy ? copy : s->preset;

	memcpy(&old, place, sizeof old);
	if (old != s->preset)
		free(old);
	memcpy(place, &kept, sizeof kept);
	return copy || value == s->preset;
}

static bool set_value(struct config *config, const struct source *from, const struct setting *s,
                      const char *value)
{
	char *place = (char *)config + s->offset;

	if (!rule_allows(&s->rule, value))
		return complain_about_value(from, s, value);
	if (s->rule.kind == RULE_NUMBER)
		return text_number(value, s->rule.min, s->rule.max, (int64_t *)(void *)place);
	return keep_text(s, place, value) || complain(from, s->field, "does not fit in memory");
}

static bool same_name(const char *name, size_t length, const char *field)
{
	for (size_t i = 0; i < length; i++)
		if (tolower((unsigned char)name[i]) != field[i])
			return false;
	return field[length] == '\0';
}

static const struct setting *find(const char *name, size_t length)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		if (same_name(name, length, settings[i].field))
			return &settings[i];
	return NULL;
}

/* The text of a file without the end of its last line. False when there is none, or more
 * than a value may hold. */
static bool read_value(const char *path, char value[VALUE_BYTES])
{
	FILE *file = fopen(path, "re");
	size_t length = file ? fread(value, 1, VALUE_BYTES, file) : 0;
	bool well = file && !ferror(file) && length < VALUE_BYTES && !memchr(value, '\0', length);

	if (file)
		fclose(file);
	while (length > 0 && isspace((unsigned char)value[length - 1]))
		length--;
	if (well)
		value[length] = '\0';
	return well && length > 0;
}

static bool set_from_file(struct config *config, const struct source *from, const struct setting *s,
                          const char *path)
{
	char value[VALUE_BYTES], name[NAME_BYTES];

	if (read_value(path, value))
		return set_value(config, from, s, value);
	name_of(s, name);
	begin_complaint(from);
	fprintf(stderr, "%s_FILE=%.200s must be a file that this user can read, of 1 to %d bytes of text\n",
	        name, path, VALUE_BYTES - 1);
	return false;
}

/* One NAME=value line. */
static bool set_line(struct config *config, const struct source *from, const char *line)
{
	const char *equals = strchr(line, '=');
	size_t length = equals ? (size_t)(equals - line) : 0, prefix = strlen("PARVIS_");
	const struct setting *s = NULL;

	if (!equals)
		return complain(from, "this line", "is no setting: write NAME=value, or # before a remark");
	if (length == strlen("DATABASE_URL") && text_starts(line, "DATABASE_URL"))
		return set_value(config, from, find("database", strlen("database")), equals + 1);
	bool ours = text_starts(line, "PARVIS_");

	if (ours && (s = find(line + prefix, length - prefix)))
		return set_value(config, from, s, equals + 1);
	if (ours && length > prefix + 5 && strncmp(equals - 5, "_FILE", 5) == 0 &&
	    (s = find(line + prefix, length - prefix - 5)))
		return set_from_file(config, from, s, equals + 1);
	begin_complaint(from);
	fprintf(stderr, "%.*s is not a setting: take it away; `parvis config` lists them\n",
	        (int)(length < 80 ? length : 80), line);
	return false;
}

/* A line of a file: nothing, a remark, or a setting. */
static bool take_line(struct config *config, const struct source *from, char *line, size_t length)
{
	if (strlen(line) != length)
		return complain(from, "this line", "holds a zero byte: is it a text file?");
	line[strcspn(line, "\r\n")] = '\0';
	line += strspn(line, " \t");
	return *line == '\0' || *line == '#' || set_line(config, from, line);
}

static bool read_file(struct config *config, const char *path)
{
	struct source from = { path, 0 };
	char *line = NULL;
	size_t room = 0;
	ssize_t length;
	bool well = true;
	FILE *file = fopen(path, "re");

	while (file && (length = getline(&line, &room, file)) >= 0) {
		from.line++;
		well = take_line(config, &from, line, (size_t)length) && well;
	}
	if (!file || ferror(file)) {
		fprintf(stderr, "parvis: configuration: PARVIS_CONFIG_FILE=%s cannot be read: %s\n", path,
		        strerror(errno));
		well = false;
	}
	free(line);
	if (file)
		fclose(file);
	return well;
}

/* What is right alone and wrong together. */
static bool fits_together(const struct config *config)
{
	struct address address;

	if (config->allow_public || (address_read(config->listen, &address) && address_is_local(&address)))
		return true;
	fprintf(stderr,
	        "parvis: configuration: PARVIS_LISTEN=%s can be reached by others. Put a proxy that speaks "
	        "TLS in front and listen on 127.0.0.1, or say PARVIS_ALLOW_PUBLIC=1\n",
	        config->listen);
	return false;
}

bool config_read(struct config *config)
{
	static const struct source program = { NULL, 0 };
	const char *path = getenv("PARVIS_CONFIG_FILE");
	bool well = true;

	*config = (struct config){ 0 };
	for (int i = 0; i < SETTING_COUNT; i++)
		well = set_value(config, &program, &settings[i], settings[i].preset) && well;
	if (path)
		well = read_file(config, path) && well;
	for (char **line = environ; *line; line++)
		if (!text_starts(*line, "PARVIS_CONFIG_FILE=") &&
		    (text_starts(*line, "PARVIS_") || text_starts(*line, "DATABASE_URL=")))
			well = set_line(config, &program, *line) && well;
	return well && fits_together(config);
}

void config_forget(struct config *config)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		if (settings[i].rule.kind != RULE_NUMBER)
			keep_text(&settings[i], (char *)config + settings[i].offset, settings[i].preset);
}

static void print_value(const struct config *config, const struct setting *s, FILE *out)
{
	const char *place = (const char *)config + s->offset;
	const char *text = NULL;

	if (s->rule.kind == RULE_NUMBER) {
		int64_t number;
		memcpy(&number, place, sizeof number);
		fprintf(out, "%lld", (long long)number);
		return;
	}
	memcpy(&text, place, sizeof text);
	fputs(s->rule.kind != RULE_SECRET ? text : *text ? "(set)" : "(not set)", out);
}

void config_print(const struct config *config, FILE *out)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting *s = &settings[i];
		bool refuses = s->rule.kind != RULE_TEXT && s->rule.kind != RULE_SECRET;
		char name[NAME_BYTES];

		name_of(s, name);
		fprintf(out, "%s = ", name);
		print_value(config, s, out);
		fprintf(out, "\n    %s\n%s", s->explanation, refuses ? "    Must be " : "");
		rule_print(&s->rule, out);
		fputs(refuses ? "\n" : "", out);
	}
}
