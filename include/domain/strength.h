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
 * digits, the rest). Only characters count that must be guessed one by one: not those that go on with the two
 * before them (aaa, abc, 321), nor those that end a piece of four which stood there before.
 *
 * Judged by zxcvbn 4.4.2 on the 34 passwords of its demonstration (tests/unit/passwords.tsv holds them): none
 * that it calls weak (0 to 2 of 4) is taken; five that it calls strong are refused, shorter than the CNIL
 * asks or made of what goes on.
 */
bool strength_suffices(const char *password);

#endif
