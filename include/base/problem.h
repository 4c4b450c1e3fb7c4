/* The published list of problems (problems.def): what can go wrong, and its HTTP status. */
#ifndef PARVIS_BASE_PROBLEM_H
#define PARVIS_BASE_PROBLEM_H

enum problem {
	PROBLEM_none,
#define PROBLEM(code, status) PROBLEM_##code,
#include "base/problems.def"
#undef PROBLEM
	PROBLEM_COUNT
};

/* The code as it leaves in JSON ("not_found"), and its HTTP status. "none" and 200 for PROBLEM_none. */
const char *problem_code(enum problem problem);
int problem_status(enum problem problem);

#endif
