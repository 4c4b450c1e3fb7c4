-- Where nobody animates a closed group, an administrator helps: invites, lets in, appoints. Whoever is in the
-- group is told each time, by whom and whom it is about: nobody comes to read what was written for few
-- without those few knowing.
alter table notification add column actor_id uuid references member,
	add column about_id uuid references member;
-- What they did, or what was done to them, stands in their own archive as an entry of the log.
comment on column notification.actor_id is
	'pd=relation; subject=notification.actor_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=no; port=no; erase=delete';
comment on column notification.about_id is
	'pd=relation; subject=notification.about_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=no; port=no; erase=delete';
