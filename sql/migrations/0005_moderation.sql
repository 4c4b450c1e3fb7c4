-- Cases and their history; notifications.

create type case_kind    as enum ('held_post','held_comment','edited_post','report','membership','appeal','charter_proposal');

create table review_case (                                -- CASE is reserved in SQL and C; the word outside is "case"
	id uuid primary key, kind case_kind not null, group_id uuid not null references groups,
	author_id uuid not null references member,              -- whose text or request it is
	post_id uuid references post, comment_id uuid references comment, applicant_id uuid references member,
	message text,                                           -- of the applicant, to those who decide
	reason text not null,                                   -- why it is held: group_approval, first_post, partner, rule:<id>, report
	state text not null default 'open' check (state in ('open','decided','withdrawn')),
	version int not null default 1, opened_at timestamptz not null default now(), due_at timestamptz,
	claimed_by uuid references member, decision text, decided_by uuid references member, decided_at timestamptz,
	constraint case_has_one_target check (num_nonnulls(post_id, comment_id, applicant_id) = 1),
	constraint case_not_decided_by_author check (decided_by <> author_id),
	constraint case_decided_is_complete check ((state = 'decided') = (num_nonnulls(decision, decided_by, decided_at) = 3)));
create unique index case_open_per_post on review_case (post_id) where state = 'open';
create unique index case_open_per_comment on review_case (comment_id) where state = 'open';
create unique index case_open_per_applicant on review_case (group_id, applicant_id) where state = 'open' and applicant_id is not null;
create index case_queue on review_case (group_id, opened_at, id) where state = 'open';
create index case_decided on review_case (group_id, decided_at desc, id desc) where state = 'decided';
create index case_of_author on review_case (author_id);
create index case_of_post on review_case (post_id);
create index case_of_decider on review_case (decided_by) where decided_by is not null;
create index case_of_claimer on review_case (claimed_by) where claimed_by is not null;
create table case_event (                                 -- history; (case_id, version) makes two decisions at once impossible
	case_id uuid not null references review_case, version int not null,
	action text not null, actor_id uuid not null references member, at timestamptz not null default now(),
	reason text, article_slug text, advice text, note text, body_sha256 bytea,
	constraint case_version_once primary key (case_id, version),
	constraint refusal_has_reason check (action not in ('reject','return','refuse_member') or reason is not null));

create index case_event_of_actor on case_event (actor_id);

create table notification (
	id uuid primary key, member_id uuid not null references member, kind text not null,
	group_id uuid references groups, post_id uuid references post, comment_id uuid references comment,
	case_id uuid references review_case, request_id uuid,
	created_at timestamptz not null default now(), deliver_after timestamptz not null default now(), read_at timestamptz);
create index notification_list on notification (member_id, created_at desc, id desc);
create index notification_unread on notification (member_id) where read_at is null;
create index notification_of_post on notification (post_id) where post_id is not null;       -- what goes when a text goes
create index notification_of_case on notification (case_id) where case_id is not null;
create index notification_of_comment on notification (comment_id) where comment_id is not null;
