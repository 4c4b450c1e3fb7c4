-- Posts, comments on two levels, reactions, and the line up to which a person has read.

create type post_state   as enum ('draft','scheduled','pending','returned','published','hidden','rejected','archived','deleted');

create table post (
	id uuid primary key, group_id uuid not null references groups, author_id uuid not null references member,
	kind text not null default 'note' check (kind in ('note','question','announcement','poll','event','praise')),
	state post_state not null, label text not null default 'internal' check (label in ('internal','group','confidential')),
	body text not null,
	body_tree json not null, body_sha256 bytea not null, language text not null default 'fr',
	version int not null default 1, comment_count int not null default 0,
	reaction_counts int[] not null default '{0,0,0,0,0,0,0}',   -- like love thanks laugh wow sad angry
	created_at timestamptz not null default now(), submitted_at timestamptz, published_at timestamptz,
	edited_at timestamptz, deleted_at timestamptz,
	constraint post_body_size check (length(body) <= 8000 and octet_length(body) <= 20000 and (length(body) >= 1 or state = 'deleted')),
	constraint post_published_has_time check (state not in ('published','hidden','archived') or published_at is not null),
	constraint post_deleted_has_time check ((state = 'deleted') = (deleted_at is not null))) with (fillfactor = 85);
create index post_feed on post (group_id, published_at desc, id desc) include (author_id) where state = 'published';   -- the author: for figures
create index post_of_author on post (author_id, created_at desc, id desc);
create view published_post as select * from post where state = 'published';   -- every read by others goes through it
create table comment (
	id uuid primary key, post_id uuid not null references post, author_id uuid not null references member,
	parent_id uuid, depth smallint not null check (depth in (1,2)),
	parent_depth smallint generated always as (case when parent_id is null then null else 1 end) stored,
	state post_state not null default 'published', body text not null,
	body_tree json not null, version int not null default 1,
	created_at timestamptz not null default now(), edited_at timestamptz, deleted_at timestamptz,
	constraint comment_body_size check (length(body) <= 2000 and (length(body) >= 1 or state = 'deleted')),
	constraint comment_reply_has_parent check ((depth = 2) = (parent_id is not null)),
	constraint comment_place unique (id, post_id, depth),
	constraint comment_parent_is_top foreign key (parent_id, post_id, parent_depth) references comment (id, post_id, depth));
create index comment_of_post on comment (post_id, created_at, id);
create index comment_of_week on comment (created_at) include (post_id, author_id) where state = 'published';
create index comment_of_author on comment (author_id, created_at desc, id desc);
create table reaction (
	post_id uuid not null references post, member_id uuid not null references member,
	kind smallint not null check (kind between 1 and 7), at timestamptz not null default now(), primary key (post_id, member_id));
create index reaction_of_member on reaction (member_id);
create table feed_visit (                                 -- group_id null = home feed; visible to the member alone
	member_id uuid not null references member, group_id uuid references groups, seen_at timestamptz not null,
	constraint feed_visit_once unique nulls not distinct (member_id, group_id));

