# Five minutes pass: what was read before is told anew when it is read again.
later 301
