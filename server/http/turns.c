/* Who waits in a lane, and who is next: a tree of lines, each with a ring of the lines below it that wait. */
#include "http/turns.h"

#include <stdlib.h>

#include "http/share.h"

enum { BUCKETS = 512, LEVELS = 2 }; /* of lines that come and go: parties, and households of strangers */

struct line {
	struct line *above;
	uint64_t key;
	size_t share;
	int waiting, working;         /* here and below */
	struct line *next, *previous; /* in the ring above, while somebody waits */
	struct line *ring;            /* whose turn it is below */
	struct turn *first, *last;    /* of a line that has none below */
	struct line *same;            /* in its bucket, or among the unused */
};

struct turns {
	struct turns_settings settings;
	struct line all, known, strangers;
	struct turn *oldest, *newest;
	struct line *buckets[BUCKETS], *unused;
	struct line lines[];
};

struct turns *turns_open(const struct turns_settings *settings)
{
	size_t lines = LEVELS * ((size_t)settings->waiting + (size_t)settings->working + 1);
	struct turns *turns = calloc(1, sizeof *turns + lines * sizeof turns->lines[0]);

	if (!turns)
		return NULL;
	turns->settings = *settings;
	turns->known.above = turns->strangers.above = &turns->all;
	for (size_t i = 0; i < lines; i++) {
		turns->lines[i].same = turns->unused;
		turns->unused = &turns->lines[i];
	}
	return turns;
}

void turns_close(struct turns *turns)
{
	free(turns);
}

int turns_waiting(const struct turns *turns)
{
	return turns->all.waiting;
}

int turns_working(const struct turns *turns)
{
	return turns->all.working;
}

struct turn *turns_oldest(const struct turns *turns)
{
	return turns->oldest;
}

static struct line **bucket_of(struct turns *turns, const struct line *above, uint64_t key)
{
	return &turns->buckets[(key ^ key >> 32 ^ (uintptr_t)above >> 4) % BUCKETS];
}

/* The line of a key below another one, made when it is not there. There is always one left:
 * each has somebody in it. */
static struct line *line_below(struct turns *turns, struct line *above, uint64_t key, size_t share)
{
	struct line **bucket = bucket_of(turns, above, key);

	for (struct line *line = *bucket; line; line = line->same)
		if (line->above == above && line->key == key)
			return line;
	struct line *line = turns->unused;

	turns->unused = line->same;
	*line = (struct line){ .above = above, .key = key, .share = share, .same = *bucket };
	*bucket = line;
	return line;
}

static struct line *line_of(struct turns *turns, const struct party *party)
{
	const struct turns_settings *s = &turns->settings;

	if (party->person)
		return line_below(turns, &turns->known, party->person, s->person);
	return line_below(turns, line_below(turns, &turns->strangers, party->place, s->place),
	                  party->household, s->household);
}

/* Lines without anybody are used again, but for the three that are always there. */
static void give_back(struct turns *turns, struct line *line)
{
	struct line **place = bucket_of(turns, line->above, line->key);

	if (line->waiting + line->working > 0 || line == &turns->known || line == &turns->strangers)
		return;
	while (*place != line)
		place = &(*place)->same;
	*place = line->same;
	line->same = turns->unused;
	turns->unused = line;
}

/* As the last of the ring above. */
static void join_ring(struct line *line)
{
	struct line *first = line->above->ring;

	line->next = first ? first : line;
	line->previous = first ? first->previous : line;
	line->next->previous = line->previous->next = line;
	if (!first)
		line->above->ring = line;
}

static void leave_ring(struct line *line)
{
	struct line *above = line->above;

	if (above->ring == line)
		above->ring = line->next == line ? NULL : line->next;
	line->next->previous = line->previous;
	line->previous->next = line->next;
}

static void join_arrivals(struct turns *turns, struct turn *turn)
{
	turn->earlier = turns->newest;
	turn->later = NULL;
	*(turns->newest ? &turns->newest->later : &turns->oldest) = turn;
	turns->newest = turn;
}

static void leave_arrivals(struct turns *turns, struct turn *turn)
{
	*(turn->earlier ? &turn->earlier->later : &turns->oldest) = turn->later;
	*(turn->later ? &turn->later->earlier : &turns->newest) = turn->earlier;
}

static void join_line(struct line *line, struct turn *turn)
{
	turn->line = line;
	turn->before = line->last;
	turn->after = NULL;
	*(line->last ? &line->last->after : &line->first) = turn;
	line->last = turn;
}

static void leave_line(struct turn *turn)
{
	struct line *line = turn->line;

	*(turn->before ? &turn->before->after : &line->first) = turn->after;
	*(turn->after ? &turn->after->before : &line->last) = turn->before;
}

/* Out of the queue, the lines stay. */
static void stop_waiting(struct turns *turns, struct turn *turn)
{
	leave_arrivals(turns, turn);
	leave_line(turn);
	for (struct line *line = turn->line; line; line = line->above)
		if (--line->waiting == 0 && line->above)
			leave_ring(line);
}

static void give_lines_back(struct turns *turns, struct line *line)
{
	for (struct line *above; line->above; line = above) {
		above = line->above;
		give_back(turns, line);
	}
}

void turns_leave(struct turns *turns, struct turn *turn)
{
	stop_waiting(turns, turn);
	give_lines_back(turns, turn->line);
}

static void add(struct turns *turns, struct turn *turn, struct line *line)
{
	join_arrivals(turns, turn);
	join_line(line, turn);
	for (; line; line = line->above)
		if (line->waiting++ == 0 && line->above)
			join_ring(line);
}

/* Of the lines below, the one where most wait; among equals, whose turn is farthest. */
static struct line *longest_below(struct line *above)
{
	struct line *longest = above->ring;

	for (struct line *line = above->ring; line && line->next != above->ring; line = line->next)
		if (line->next->waiting >= longest->waiting)
			longest = line->next;
	return longest;
}

/* The party where most wait; among equals, a stranger's place. */
static struct line *longest_party(struct turns *turns)
{
	struct line *person = longest_below(&turns->known), *place = longest_below(&turns->strangers);

	return !place || (person && person->waiting > place->waiting) ? person : place;
}

/* Who leaves a queue that has one too many, whose newest is `newest`: it may itself be the one. */
static struct turn *surplus(struct turns *turns)
{
	struct line *line = longest_party(turns);

	while (line->ring)
		line = longest_below(line);
	return line->last;
}

struct turn *turns_join(struct turns *turns, struct turn *turn, const struct party *party)
{
	add(turns, turn, line_of(turns, party));
	if (turns->all.waiting <= turns->settings.waiting)
		return NULL;
	struct turn *leaving = surplus(turns);

	turns_leave(turns, leaving);
	return leaving;
}

static bool may_work(const struct turns *turns, const struct line *line)
{
	size_t free = (size_t)(turns->settings.working - turns->all.working);

	return share_allows((size_t)line->working, free, line->share);
}

/* The next one below a line. NULL when whoever waits there has their share at work. */
static struct turn *find_next(const struct turns *turns, const struct line *above)
{
	const struct line *line = above->ring;
	struct turn *found = NULL;

	if (!line)
		return above->first;
	do {
		found = may_work(turns, line) ? find_next(turns, line) : NULL;
		line = line->next;
	} while (!found && line != above->ring);
	return found;
}

struct turn *turns_next(struct turns *turns)
{
	struct turn *turn = turns->all.waiting > 0 ? find_next(turns, &turns->all) : NULL;

	if (!turn)
		return NULL;
	for (struct line *line = turn->line; line; line = line->above) {
		line->working++;
		if (line->above)
			line->above->ring = line->next;
	}
	stop_waiting(turns, turn);
	return turn;
}

void turns_done(struct turns *turns, struct turn *turn)
{
	for (struct line *line = turn->line; line; line = line->above)
		line->working--;
	give_lines_back(turns, turn->line);
}
