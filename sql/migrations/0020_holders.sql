-- Who holds what. A lock that any role may take keeps nobody else out, and one that ends with a connection says nothing of what was done under it.

-- The one sequencer of the log: the backend that it speaks through, when it last did, and when last nothing was left waiting.
create table audit.sealer (
	one boolean primary key default true check (one),
	pid int, beat_at timestamptz not null default now(), caught_up_at timestamptz not null default now());
insert into audit.sealer default values;
grant select, update on audit.sealer to parvis_sequencer;
grant select on audit.sealer to parvis_app, parvis_auditor;

-- Which process took a job: one that does not know how its own taking ended finds it again.
alter table job add column holder uuid;

comment on column audit.sealer.one is 'pd=none';
comment on column audit.sealer.pid is 'pd=none';
comment on column audit.sealer.beat_at is 'pd=none';
comment on column audit.sealer.caught_up_at is 'pd=none';
comment on column job.holder is 'pd=none';
