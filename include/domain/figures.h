/*
 * Figures of groups and of the company, in which nobody is watched: what is told speaks of at least
 * FIGURES_FEWEST people, or of nobody. The database applies it in one function, told() of
 * sql/migrations/0012_figures.sql.
 */
#ifndef PARVIS_DOMAIN_FIGURES_H
#define PARVIS_DOMAIN_FIGURES_H

enum {
	FIGURES_FEWEST = 5,
	FIGURES_WEEKS = 12,         /* the last whole ones */
	FIGURES_GOAL_MINUTES = 240, /* a text that is read first is decided within half a working day */
};

#endif
