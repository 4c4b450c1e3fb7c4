/* The exchanges whose head is still coming in: a list, the newest first. */
#include "http/readers.h"

void readers_join(struct exchange *x)
{
	x->next = x->server->readers;
	if (x->next)
		x->next->previous = x;
	x->server->readers = x;
}

void readers_leave(struct exchange *x)
{
	if (x->next)
		x->next->previous = x->previous;
	if (x->previous)
		x->previous->next = x->next;
	else
		x->server->readers = x->next;
	x->next = x->previous = NULL;
}
