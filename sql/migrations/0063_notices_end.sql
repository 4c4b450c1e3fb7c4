-- What somebody was told is kept for ninety days after they read it, for a year if they never do. Retention
-- finds it without reading all notices each time.
create index notification_read_long_ago on notification (read_at) where read_at is not null;
create index notification_never_read on notification (created_at) where read_at is null;

comment on column notification.member_id is
	'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=yes; port=no; erase=delete';
comment on column notification.group_id is
	'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=yes; port=no; erase=delete';
comment on column notification.post_id is
	'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=yes; port=no; erase=delete';
comment on column notification.comment_id is
	'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=yes; port=no; erase=delete';
comment on column notification.case_id is
	'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=yes; port=no; erase=delete';
comment on column notification.request_id is
	'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=yes; port=no; erase=delete';
comment on column notification.kind is
	'pd=content; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; '
	'access=yes; port=no; erase=delete';
comment on column notification.created_at is
	'pd=trace; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; access=yes; '
	'port=no; erase=delete';
comment on column notification.deliver_after is
	'pd=trace; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; access=yes; '
	'port=no; erase=delete';
comment on column notification.read_at is
	'pd=trace; subject=notification.member_id; basis=legit; purpose=notify; keep=read+90d; access=yes; '
	'port=no; erase=delete';
