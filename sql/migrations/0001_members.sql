-- Accounts, roles, sessions, one-time links and throttling.

create type member_state as enum ('invited','active','suspended','former');
create type member_role_name as enum ('moderator','admin','dpo','representative','guest');   -- everybody is an employee; guest takes away

create table member (
	id uuid primary key, name text collate "und-x-icu" not null check (length(name) between 1 and 120),
	email text check (email = lower(email)), title text, department text,   -- e-mail may be absent (no-screen staff)
	language text not null default 'fr' check (language in ('fr','en')),
	state member_state not null default 'invited',
	password_hash text, totp_seed bytea, totp_last_step bigint,
	created_at timestamptz not null default now(), version int not null default 1,
	constraint member_email_once unique (email),
	constraint member_active_has_password check (state <> 'active' or password_hash is not null));
create table member_role (
	member_id uuid not null references member, role member_role_name not null,
	granted_by uuid references member, granted_at timestamptz not null default now(),
	primary key (member_id, role));
create table session (
	id uuid primary key, token_hash bytea not null constraint session_token_once unique,
	member_id uuid not null references member, factors smallint not null default 1 check (factors in (1,2)),
	device text not null default '', created_at timestamptz not null default now(),
	seen_at timestamptz not null default now(), expires_at timestamptz not null);
create index session_of_member on session (member_id);
create table one_time_link (                              -- invitation, first admin, password reset; 24 h, used once
	token_hash bytea primary key, purpose text not null check (purpose in ('invitation','first_admin','reset')),
	member_id uuid not null references member, email text not null, created_by uuid references member,
	expires_at timestamptz not null, used_at timestamptz);
create table throttle (                                   -- logged on purpose: an unlogged table is emptied by a crash
	key bytea primary key, failures int not null, last_at timestamptz not null, locked_until timestamptz);

