/* The exchanges whose head is still coming in. Network thread alone; inside the HTTP layer only. */
#ifndef PARVIS_HTTP_READERS_H
#define PARVIS_HTTP_READERS_H

#include "http/exchange.h"

/* The request line was seen: it is the first among the server's readers. */
void readers_join(struct exchange *x);
/* The head is complete, or the request is over. */
void readers_leave(struct exchange *x);

#endif
