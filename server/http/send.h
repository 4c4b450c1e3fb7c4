/* Turns a struct reply into an answer of the library, with the headers that every answer carries.
 * Inside the HTTP layer only. */
#ifndef PARVIS_HTTP_SEND_H
#define PARVIS_HTTP_SEND_H

#include <microhttpd.h>

#include "http/http.h"

/*
 * NULL when there is no memory. The body must live until the library is done with the answer; the file, if
 * any, belongs to the answer from here on, also in failure. Network thread.
 */
struct MHD_Response *send_response(const struct reply *reply, bool close);

/* Writes a reply with a body past the library, as the last one of its connection; what does not fit at once
 * is lost. Network thread. */
void send_raw(int socket, const struct reply *reply);

#endif
