-- The audit log: a queue that writers fill, and the tree that the sequencer builds from it.

create schema audit;
create table audit.queue (entry_id bigint generated always as identity primary key, leaf bytea not null check (octet_length(leaf) <= 1024));
create table audit.log (
	idx bigint primary key, entry_id bigint not null constraint audit_entry_once unique,
	class text not null, action text not null, at timestamptz not null,    -- copied from the leaf for searching; the leaf is the proof
	leaf_hash bytea not null check (octet_length(leaf_hash) = 32), leaf bytea);
create index audit_log_time on audit.log (at, idx);
create index audit_log_action on audit.log (action, idx);
create table audit.tile (level smallint, n bigint, hashes bytea not null, primary key (level, n));
create table audit.checkpoint (size bigint primary key, root bytea not null, note text not null, at timestamptz not null default now());
create table audit.disclosure (
	digest bytea primary key, part text not null check (part in ('a','s')), owner_id uuid not null,
	at timestamptz not null default now(), bundle bytea not null, sealed boolean not null default false);
create table audit.digest (digest bytea primary key, idx bigint not null references audit.log);   -- written by the sequencer from the leaf
create index digest_of_entry on audit.digest (idx);
create index disclosure_of_owner on audit.disclosure (owner_id, at desc);
create table audit.access_seen (                          -- folds the same privileged read within 5 minutes into one entry
	actor_id uuid, action text, object_id uuid, seen_at timestamptz not null, primary key (actor_id, action, object_id));
create function audit.refuse() returns trigger language plpgsql as $$ begin raise exception 'the audit log is append-only' using errcode = '42501'; end $$;
create trigger append_only before update or delete on audit.log for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.log execute function audit.refuse();
