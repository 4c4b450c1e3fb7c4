/* Memory of one unit of work: blocks that are handed out in order and given back together. */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 16 * 1024, ALIGNMENT = 16 };

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	_Alignas(ALIGNMENT) unsigned char bytes[];
};

struct arena_deferred {
	struct arena_deferred *next;
	void (*drop)(void *);
	void *object;
};

void arena_open(struct arena *arena, size_t limit)
{
	*arena = (struct arena){ .limit = limit };
}

void arena_close(struct arena *arena)
{
	for (struct arena_deferred *d = arena->deferred; d; d = d->next)
		d->drop(d->object);
	while (arena->blocks) {
		struct arena_block *next = arena->blocks->next;
		free(arena->blocks);
		arena->blocks = next;
	}
	arena_open(arena, arena->limit);
}

static struct arena_block *new_block(struct arena *arena, size_t size)
{
	size_t bytes = size > BLOCK_BYTES ? size : BLOCK_BYTES;
	struct arena_block *block = calloc(1, sizeof *block + bytes);

	if (!block)
		return NULL;
	block->size = bytes;
	block->next = arena->blocks;
	arena->blocks = block;
	return block;
}

void *arena_try(struct arena *arena, size_t size)
{
	if (size > arena->limit || arena->used > arena->limit - size)
		return NULL;
	size_t rounded = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
	struct arena_block *block = arena->blocks;

	if (!block || block->size - block->used < rounded)
		block = new_block(arena, rounded);
	if (!block)
		return NULL;
	void *place = block->bytes + block->used;

	block->used += rounded;
	arena->used += rounded;
	return place;
}

_Noreturn void arena_escape(struct arena *arena)
{
	if (arena->escape)
		longjmp(*arena->escape, 1);
	fputs("parvis: out of memory\n", stderr);
	abort();
}

void *arena_alloc(struct arena *arena, size_t size)
{
	void *place = arena_try(arena, size);

	if (!place)
		arena_escape(arena);
	return place;
}

void arena_defer(struct arena *arena, void (*drop)(void *), void *object)
{
	if (!object)
		return;
	struct arena_deferred *d = arena_try(arena, sizeof *d);

	if (!d) {
		drop(object);
		arena_escape(arena);
	}
	*d = (struct arena_deferred){ arena->deferred, drop, object };
	arena->deferred = d;
}

char *arena_copy_n(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_alloc(arena, length + 1);

	memcpy(copy, text, length);
	return copy;
}

char *arena_copy(struct arena *arena, const char *text)
{
	return arena_copy_n(arena, text, strlen(text));
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	char *text = arena_alloc(arena, (size_t)(length < 0 ? 0 : length) + 1);

	vsnprintf(text, (size_t)(length < 0 ? 0 : length) + 1, format, again);
	va_end(again);
	va_end(args);
	return text;
}
