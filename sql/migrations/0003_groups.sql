-- Groups, memberships, mandates of animators, scopes of moderators.

create table groups (                                     -- plural: GROUP is a reserved word
	id uuid primary key, name text collate "und-x-icu" not null check (length(name) between 2 and 80),
	description text not null default '', editorial_line text not null default '',
	purpose  text not null check (purpose  in ('team','announcement','social','questions','project')),
	privacy  text not null check (privacy  in ('open','closed','secret')),
	posting  text not null check (posting  in ('all','animators')),
	approval text not null check (approval in ('none','first_post','all','partners')),
	joining  text not null check (joining  in ('free','request','invitation')),
	created_by uuid not null references member, created_at timestamptz not null default now(),
	archived_at timestamptz, version int not null default 1,
	constraint secret_group_is_by_invitation check (privacy <> 'secret' or joining = 'invitation'));
create unique index group_name_once on groups (lower(name)) where privacy <> 'secret';   -- else a refused name would betray a secret group
create table membership (
	member_id uuid not null references member, group_id uuid not null references groups,
	state text not null check (state in ('requested','invited','member')),
	since timestamptz not null default now(), primary key (member_id, group_id));
create index membership_of_group on membership (group_id, member_id) where state = 'member';
create table mandate (                                    -- an animator is a mandate, never a flag
	id uuid primary key, group_id uuid not null references groups, member_id uuid not null references member,
	origin text not null check (origin in ('volunteer','nominated','elected')), deputy boolean not null default false,
	starts_on date not null default current_date, ends_on date, ended_reason text);
create index mandate_of_member on mandate (member_id, group_id);
create unique index mandate_open_once on mandate (group_id, member_id) where ends_on is null;
create table moderator_scope (
	member_id uuid not null references member, group_id uuid not null references groups, primary key (member_id, group_id));

