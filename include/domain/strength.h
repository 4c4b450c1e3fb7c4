/*
 * Whether a password withstands guessing by what it is made of. Pure; the page says the same while one types
 * (web/parts/new-password.js), and tests/unit/passwords.tsv holds both to it. Source: CNIL deliberation
 * 2022-100, ASVS 6.2.
 */
#ifndef PARVIS_DOMAIN_STRENGTH_H
#define PARVIS_DOMAIN_STRENGTH_H

#include <stdbool.h>

/*
 * At least 80 bits by alphabet × length, and 15 characters, or 14 of three classes (small letters, capitals,
 * digits, the rest); never a piece of one to four bytes said again and again.
 */
bool strength_suffices(const char *password);

#endif
