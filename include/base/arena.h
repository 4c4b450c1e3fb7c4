/* The memory of one unit of work: everything born in it dies with it. One thread at a time. */
#ifndef PARVIS_BASE_ARENA_H
#define PARVIS_BASE_ARENA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct arena_block;
struct arena_deferred;

/*
 * When the limit or the machine's memory is reached, arena_alloc() jumps to `escape` if it is armed and
 * aborts otherwise: task_guard() (base/task.h) arms it. Jumping is safe because nothing outside the arena is
 * owned by the code that is left: foreign objects (PGresult, json_t) were handed over with arena_defer() on
 * the line after their birth.
 */
struct arena {
	struct arena_block *blocks;
	struct arena_deferred *deferred;
	size_t used, limit; /* bytes handed out, and how many may be */
	jmp_buf *escape;
};

/* An arena that may hand out `limit` bytes. It takes no memory before the first use. */
void arena_open(struct arena *arena, size_t limit);

/* Runs what was deferred, last first, then gives every byte back. The arena may be used again. */
void arena_close(struct arena *arena);

/* `size` zeroed bytes, aligned for anything. Never NULL: see `escape` above. */
void *arena_alloc(struct arena *arena, size_t size);

/* The same, but NULL when there is no room: for callbacks of libraries that must not be jumped over. */
void *arena_try(struct arena *arena, size_t size);

/* What arena_alloc() does when there is no room: for memory of libraries that ran out. */
_Noreturn void arena_escape(struct arena *arena);

/* Calls drop(object) when the arena is closed. NULL objects are ignored. If there is no room,
 * drops at once and escapes. */
void arena_defer(struct arena *arena, void (*drop)(void *), void *object);

/* A copy of text, of `length` bytes of it, or of a formatted text; always NUL-terminated. */
char *arena_copy(struct arena *arena, const char *text);
char *arena_copy_n(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
