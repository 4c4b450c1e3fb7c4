#!/bin/sh
# Holidays and working days are known by one file, domain/calendar.c: whoever needs them asks it. What the
# demo invents about the past is no answer to anybody.
. tests/promise.sh

# Easter, days of the week, holidays by their date: in SQL, on the page, elsewhere in C.
second() {
	grep -rnEi "easter|getDay\(|isodow|[( ']dow['), ]|date_weekday|-(07-14|11-11|12-25)\b|\b(7, 14|11, 11|12, 25)\b" \
		"$@" | grep -vE '^(server/domain/calendar\.c|server/base/date\.c|include/base/date\.h):'
}

for mistake in 'extract(isodow from d) > 5' "date_part('dow', d)" "when d = '2026-12-25'" '{ 7, 14 },' \
	'if (day.getDay() === 0)' 'date_weekday(date) < 6' 'static struct date easter(int year)'; do
	bad=$(planted q/x.sql "$mistake"); control "$mistake" "$(second "$bad")"; rm -rf "$bad"
done
promise "working days and holidays are known by one file" \
	"$(second server include/base include/api sql/queries sql/functions sql/export web)"
exit $promise_failed
