-- When its person last began to fetch an archive: who was cut off goes on, and that is the same download.
alter table export add column fetched_at timestamptz;
comment on column export.fetched_at is 'pd=none';   -- each download stands in the log
