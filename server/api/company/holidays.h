/* The public holidays of the company, for whoever computes a legal date. */
#ifndef PARVIS_API_COMPANY_HOLIDAYS_H
#define PARVIS_API_COMPANY_HOLIDAYS_H

#include "base/task.h"
#include "domain/calendar.h"

/* As the company says now. False with a problem when the database cannot be asked. */
bool company_holidays(struct task *t, enum holidays *region);

#endif
