/* The cross-site rule: nobody's page but ours makes a browser act (design core 8, security 3.4). */
#ifndef PARVIS_API_SITE_H
#define PARVIS_API_SITE_H

#include "api/request.h"

/*
 * An unsafe method passes with Sec-Fetch-Site: same-origin; without that header with Origin equal to our
 * public address; without both only if there is no cookie. A safe one is refused when another site asks for
 * it, except to be shown as a page.
 */
bool same_site(struct task *t, struct request *rq);

#endif
