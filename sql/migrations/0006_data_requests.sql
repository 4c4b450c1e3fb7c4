-- Requests about personal data, background jobs, exports, and answers kept for repeated requests.

create type request_state as enum ('received','identified','collecting','review','ready','delivered','closed',
                                   'extended','refused','withdrawn','incomplete','expired');
create type job_state    as enum ('waiting','running','done','failed');

create table data_request (
	id uuid primary key, number int generated always as identity, member_id uuid not null references member,
	kind text not null check (kind in ('access','portability','rectification','erasure','restriction','objection')),
	origin text not null check (origin in ('self','desk')), state request_state not null default 'received',
	received_on date not null, due_on date not null, note text, opened_by uuid not null references member,
	version int not null default 1, created_at timestamptz not null default now(), closed_at timestamptz);
create index data_request_open on data_request (due_on, id) where closed_at is null;
create index data_request_of_member on data_request (member_id, created_at desc);
create table data_request_step (                          -- history; (request_id, version) makes two steps at once impossible
	request_id uuid not null references data_request, version int not null, step text not null,
	actor_id uuid references member, at timestamptz not null default now(), reason text,   -- no actor: the system itself
	primary key (request_id, version));
create index data_request_step_of_actor on data_request_step (actor_id);
create table job (
	id uuid primary key, kind text not null check (kind in ('export','purge','digest','mail')), subject_id uuid,
	state job_state not null default 'waiting', run_at timestamptz not null default now(), attempts smallint not null default 0,
	heartbeat_at timestamptz, done int not null default 0, total int, problem text,
	created_at timestamptz not null default now(), ended_at timestamptz);
create index job_next on job (run_at, id) where state = 'waiting';
create index job_stuck on job (heartbeat_at) where state = 'running';
create table export (
	id uuid primary key, request_id uuid not null references data_request, job_id uuid not null references job,
	file text, bytes bigint, sha256 bytea, records bigint, omissions int not null default 0,
	created_at timestamptz not null default now(), expires_at timestamptz, downloads smallint not null default 0);
create table request_once (                               -- Idempotency-Key; purged after 24 h
	member_id uuid not null references member, key uuid not null, route smallint not null, body_sha256 bytea not null,
	status smallint not null, answer text not null, created_at timestamptz not null default now(),
	constraint request_once_only primary key (member_id, key));
create index request_once_age on request_once (created_at);

