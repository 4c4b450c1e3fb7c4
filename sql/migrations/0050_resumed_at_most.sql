-- How often the last download of an archive went on after it was cut off: what goes on without end is no rest of one.
alter table export add column resumed smallint not null default 0;
comment on column export.resumed is 'pd=none';   -- parts of a download that stands in the log
