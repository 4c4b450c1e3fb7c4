-- Texts that stay above the others of their group: only what everybody there reads, and few.
alter table post add column pinned_at timestamptz,
	add constraint post_pinned_published check (pinned_at is null or state = 'published');
comment on column post.pinned_at is
	'pd=trace; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; '
	'port=no; erase=delete';
create index post_pinned on post (group_id, pinned_at desc) where pinned_at is not null;
