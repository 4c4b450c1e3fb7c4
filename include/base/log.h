/*
 * The technical log: one line per event on stderr, "time event key=value …". Never content, never a person,
 * never an address a person was at: an employee representative can read it and feel at ease. Any thread.
 */
#ifndef PARVIS_BASE_LOG_H
#define PARVIS_BASE_LOG_H

/*
 * event is a word such as "listening"; format prints key=value pairs. Values that come from outside are never
 * given to it, except the text of a database error, which is cut to one printable line. Of lines that differ
 * only in numbers such as n= and ms= twenty a second are written; the others are counted, and told with the
 * next line: "folded more=812 like=request …".
 */
void log_event(const char *event, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
