/*
 * What the harnesses of tests/fuzz/harness share. Each reads the bytes of a stranger as the server would, in
 * a task as a request has one, and says with HOLDS() what must be true of whatever came out. fuzz.c is
 * libFuzzer's side of it.
 */
#ifndef PARVIS_TESTS_FUZZ_H
#define PARVIS_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/task.h"

/* One input: `length` bytes and a NUL behind them, in memory of exactly that size, so that
 * one step too far is seen. */
struct fuzz {
	char *text;
	size_t length;
	bool is_text; /* UTF-8 without a NUL, which is what the server's inner functions are given */
};

/* What a harness consists of. Memory that ends in it is fine, as it is for a request. */
void fuzz_one(struct task *t, struct fuzz *in);

/* A sentence that must be true of every input. */
#define HOLDS(condition) ((condition) ? (void)0 : fuzz_found(#condition, __FILE__, __LINE__))
_Noreturn void fuzz_found(const char *condition, const char *file, int line);

/* The next line of the input, without its newline, cut out where it lies; NULL at the end. */
char *fuzz_line(struct fuzz *in);

/* A copy in memory of exactly its size, which lives as long as the task. */
char *fuzz_copy(struct task *t, const char *text, size_t length);

/* True for text that jansson reads; the writer's output always is. */
bool fuzz_is_json(struct task *t, const char *text);

#endif
