-- What is refused folds: the first at once, the others of five minutes as one entry that says how many, made when they are over.
-- audit.access_seen, which folds equal consultations, counts them too; whom a failed sign-in concerns stands where the reader stands.
alter table audit.access_seen add column more int not null default 0;
create index access_seen_more on audit.access_seen (seen_at) where more > 0;
comment on column audit.access_seen.more is 'pd=trace; subject=audit.access_seen.actor_id; basis=legit; purpose=audit; keep=1d; access=yes; port=no; erase=delete';
