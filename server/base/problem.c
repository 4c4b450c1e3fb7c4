/* The published list of problems as two tables. */
#include "base/problem.h"

#define PROBLEM(code, status) [PROBLEM_##code] = #code,
static const char *const codes[PROBLEM_COUNT] = {
	[PROBLEM_none] = "none",
#include "base/problems.def"
};
#undef PROBLEM

#define PROBLEM(code, status) [PROBLEM_##code] = status,
static const int statuses[PROBLEM_COUNT] = {
	[PROBLEM_none] = 200,
#include "base/problems.def"
};
#undef PROBLEM

const char *problem_code(enum problem problem)
{
	return codes[problem];
}

int problem_status(enum problem problem)
{
	return statuses[problem];
}
