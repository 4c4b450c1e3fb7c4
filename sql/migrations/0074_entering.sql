-- Reading in a closed or secret group for a time, without being of it, takes two people, and the group is
-- told: who administers could only join, or look into the database. It says until when, and is of no person.
alter type confirmation_act add value 'enter';
alter table confirmation alter column target_id drop not null;
alter table confirmation add column group_id uuid references groups, add column ends_at timestamptz;
alter table confirmation add constraint confirmation_says_which_group
	check ((act::text = 'enter') = (group_id is not null) and (group_id is null) = (ends_at is null)
		and (group_id is null) = (target_id is not null));
alter table confirmation add constraint confirmation_enters_for_a_time
	check (ends_at <= proposed_at + interval '15 days');
create unique index confirmation_enters_once on confirmation (proposed_by, group_id)
	where group_id is not null and state = 'open';
create index confirmation_entered on confirmation (proposed_by, group_id)
	where group_id is not null and state = 'done';
create index confirmation_of_group on confirmation (group_id) where group_id is not null;
comment on column confirmation.group_id is 'pd=none';
comment on column confirmation.ends_at is
	'pd=decision; subject=confirmation.proposed_by; basis=legit; purpose=security; keep=closed+5y; '
	'access=yes; port=no; erase=keep(claims)';
-- Where somebody stands in front of a group says that, too (sql/functions/standing.sql).
drop function standing(groups, uuid);
