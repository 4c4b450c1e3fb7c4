/* libFuzzer's side of the harnesses: one input, one task. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "base/words.h"
#include "crypto/hash.h"
#include "http/http.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* What the server tells its terminal is of no interest here; the fuzzer and the sanitizers
 * have their own ways out. */
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	http_words = word;
	if (!crypto_start())
		return 1;
	if (!getenv("FUZZ_LOUD"))
		stderr = fopen("/dev/null", "w");
	return 0;
}

void fuzz_found(const char *condition, const char *file, int line)
{
	dprintf(2, "%s:%d: does not hold: %s\n", file, line, condition);
	abort();
}

static void try(struct task *t, void *input)
{
	fuzz_one(t, input);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	char *text = malloc(length + 1);
	struct fuzz in = { text, length, false };

	memcpy(text, bytes, length);
	text[length] = '\0';
	in.is_text = text_is_utf8(text, length) && !memchr(text, '\0', length);
	task_run(NULL, TASK_BYTES, try, &in);
	free(text);
	return 0;
}

char *fuzz_line(struct fuzz *in)
{
	char *line = in->text, *end = memchr(in->text, '\n', in->length);
	size_t length = end ? (size_t)(end - line) : in->length;

	if (in->length == 0)
		return NULL;
	line[length] = '\0';
	in->text += length + (end ? 1 : 0);
	in->length -= length + (end ? 1 : 0);
	return line;
}

char *fuzz_copy(struct task *t, const char *text, size_t length)
{
	char *copy = malloc(length + 1);

	arena_defer(&t->arena, free, copy);
	memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

bool fuzz_is_json(struct task *t, const char *text)
{
	return json_read(t, text, strlen(text)) != NULL;
}
