/* The disclosures of a bundle: each must be what its entry has committed to. */
#include <inttypes.h>
#include <string.h>

#include "audit/log/bundle.h"
#include "audit/verify/verification.h"

enum { INDEX_DIGITS = 18, SALT_HEX = 32 };

/* [index,bundle] and a newline: splits the line. */
static bool split_line(struct disclosures *d)
{
	size_t length = strlen(d->line), digits = strspn(d->line + 1, "0123456789");

	if (d->line[0] != '[' || digits == 0 || digits > INDEX_DIGITS || d->line[1 + digits] != ',')
		return false;
	if (length < digits + 4 || strcmp(d->line + length - 2, "]\n") != 0)
		return false;
	d->index = 0;
	for (size_t i = 1; i <= digits; i++)
		d->index = d->index * 10 + (uint64_t)(d->line[i] - '0');
	d->bundle = d->line + digits + 2;
	d->length = length - (digits + 4);
	return true;
}

/* Reads on to the next line that can be split. */
static void next_line(struct task *t, struct verify_report *report, struct disclosures *d)
{
	d->waiting = false;
	while (d->file && !d->waiting && fgets(d->line, sizeof d->line, d->file)) {
		d->number++;
		d->waiting = split_line(d);
		if (!d->waiting)
			verify_find(t, report, VERIFY_TAMPERED,
			            "disclosures.ndjson line %" PRIu64 " has not the form of a disclosure",
			            d->number);
	}
	if (!d->file || !ferror(d->file))
		return;
	verify_find(t, report, VERIFY_UNSURE, "disclosures.ndjson cannot be read");
	report->named = false; /* who is missing may stand in what was not read */
}

/* A bundle that says that it has no names has none: whatever else stood there was read by nobody. */
static bool is_nameless(struct task *t, struct verify_report *report, struct disclosures *d)
{
	bool nameless = fgets(d->line, sizeof d->line, d->file) && strcmp(d->line, BUNDLE_NAMELESS) == 0;

	if (nameless && fgetc(d->file) != EOF)
		verify_find(t, report, VERIFY_TAMPERED,
		            "disclosures.ndjson says that it has no names, and goes on");
	rewind(d->file);
	return nameless;
}

static void close_file(void *file)
{
	fclose(file);
}

void disclosures_open(struct task *t, const char *folder, struct verify_report *report, struct disclosures *d)
{
	*d = (struct disclosures){ .file = fopen(arena_printf(&t->arena, "%s/disclosures.ndjson", folder),
		                                 "re") };
	arena_defer(&t->arena, close_file, d->file);
	report->named = d->file && !is_nameless(t, report, d);
	if (!d->file)
		verify_find(t, report, VERIFY_UNSURE, "disclosures.ndjson is missing or cannot be read");
	else if (report->named)
		next_line(t, report, d);
}

/* ["<salt>","a", or ["<salt>","s",: the bundle must be of the part that the leaf gave its digest. */
static bool part_is(const struct disclosures *d, char part)
{
	const char *bundle = d->bundle;
	const size_t after_salt = 2 + SALT_HEX;
	const char middle[] = { '"', ',', '"', part, '"', ',', '{' };

	return d->length > after_salt + sizeof middle && memcmp(bundle, "[\"", 2) == 0 &&
	       memcmp(bundle + after_salt, middle, sizeof middle) == 0;
}

/* The position of the bundle's digest in the leaf, or -1. */
static int position_in(const struct disclosures *d, const struct leaf *leaf)
{
	char digest[SHA256_HEX];

	leaf_digest(d->bundle, d->length, digest);
	for (int i = 0; leaf && i < leaf->digest_count; i++)
		if (strcmp(digest, leaf->digests[i]) == 0)
			return i;
	return -1;
}

/* No action of the log takes a person out of it yet, so nothing explains one who is missing. */
static void find_missing(struct task *t, uint64_t index, const struct leaf *leaf, unsigned seen,
                         struct verify_report *report)
{
	int missing = leaf ? leaf->digest_count - __builtin_popcount(seen) : 0;

	if (report->named && missing > 0)
		verify_find(t, report, VERIFY_TAMPERED,
		            "entry %" PRIu64
		            " has lost %d of its %d persons, and nothing in the log explains it",
		            index, missing, leaf->digest_count);
}

void disclosures_compare(struct task *t, uint64_t index, const struct leaf *leaf,
                         struct verify_report *report, struct disclosures *d)
{
	unsigned seen = 0;

	for (; d->waiting && d->index <= index; next_line(t, report, d)) {
		int position = d->index == index ? position_in(d, leaf) : -1;
		bool is_actor = position == 0 && leaf->has_actor;
		if (position < 0 || seen & 1u << position || !part_is(d, is_actor ? 'a' : 's')) {
			verify_find(t, report, VERIFY_TAMPERED,
			            "disclosures.ndjson line %" PRIu64 " is not what entry %" PRIu64
			            " has committed to",
			            d->number, d->index);
			continue;
		}
		seen |= 1u << position;
		report->disclosed++;
	}
	find_missing(t, index, leaf, seen, report);
}

void disclosures_close(struct task *t, struct verify_report *report, struct disclosures *d)
{
	for (; d->waiting; next_line(t, report, d))
		verify_find(t, report, VERIFY_TAMPERED,
		            "disclosures.ndjson line %" PRIu64 " speaks of an entry that is not there",
		            d->number);
}
