-- The charter: versions made of short articles, and who accepted which.

create table charter_version (
	id uuid primary key, number int not null constraint charter_number_once unique, title text not null,
	effective_at timestamptz not null, sha256 bytea not null, published_at timestamptz);
create table charter_article (
	version_id uuid not null references charter_version, slug text not null, position smallint not null,
	language text not null check (language in ('fr','en')), title text not null, body text not null, body_tree json not null,
	primary key (version_id, slug, language));
create table acceptance (
	member_id uuid not null references member, version_id uuid not null references charter_version,
	sha256 bytea not null, accepted_at timestamptz not null default now(), primary key (member_id, version_id));

