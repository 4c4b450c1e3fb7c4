-- Texts that stay above the others of their group: only what everybody there reads, and few.
alter table post add column pinned_at timestamptz,
	add constraint post_pinned_published check (pinned_at is null or state = 'published');
comment on column post.pinned_at is 'pd=trace; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=no; erase=delete';
create or replace view published_post as select * from post where state = 'published';
create index post_pinned on post (group_id, pinned_at desc) where pinned_at is not null;

-- Asked after the wait for the group.
create function may_pin(room uuid) returns boolean language plpgsql volatile as $$
begin
	return (select count(*) from post where group_id = room and pinned_at is not null) < 3;
end $$;

create or replace function post_card(p post, g groups, a member, reaction smallint, me uuid) returns json
	language sql stable
	return json_build_object('id', p.id, 'state', p.state, 'group', group_card(g), 'author', person_card(a), 'kind', p.kind,
		'label', p.label, 'body', p.body_tree, 'language', p.language, 'published_at', p.published_at, 'created_at', p.created_at,
		'edited_at', case when p.published_at is null or p.edited_at > p.published_at then p.edited_at end,
		'version', p.version, 'comment_count', p.comment_count, 'reactions', p.reaction_counts,
		'my_reaction', reaction_name(reaction), 'mine', p.author_id = me, 'pinned', p.pinned_at is not null);
