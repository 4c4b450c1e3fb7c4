-- One key for names and for the words that are searched in them, said once and kept beside what it is the key of.

drop index group_name_once;

-- What is read, not how it is written: compatibility forms, size of letters, accents, joiners make no difference; apostrophes, hyphens and
-- blanks of any kind are one space; letters that no decomposition opens are written out. A name of signs alone is its own key.
create or replace function name_key(name text) returns text language sql immutable parallel safe
	return coalesce(nullif(btrim(regexp_replace(translate(replace(replace(replace(regexp_replace(
		normalize(lower(upper(normalize(name, nfkc) collate "und-x-icu")), nfkd) collate "C",
		'[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u200C\u200D\uFE00-\uFE0F\uFE20-\uFE2F]', '', 'g'),
		'œ', 'oe'), 'æ', 'ae'), 'þ', 'th'), 'øłđðħŧ''‘’‚‛ʼʹ′`-‐‑‒–—―−·_', 'olddht' || repeat(' ', 19)), '\s+', ' ', 'g')), ''), name);

-- What is seen at a glance: letters of other alphabets that look like ours, digits inside words, i l 1, rn m. Two names with one skeleton
-- can be taken for each other (after UTS 39, for the letters that people really mix).
create function name_skeleton(name text) returns text language sql immutable parallel safe
	return replace(replace(translate(
		regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
			translate(name_key(name), 'авекмнорстухѕіїјԁһԛԝӏԍьαβεζηικμνορτυχγϲɑɡı', 'abekmhopctyxsiijdhqwlgbabezhikmnoptyxycagi'),
			'(?<=[a-z])0|0(?=[a-z])', 'o', 'g'), '(?<=[a-z])3|3(?=[a-z])', 'e', 'g'), '(?<=[a-z])4|4(?=[a-z])', 'a', 'g'),
			'(?<=[a-z])5|5(?=[a-z])', 's', 'g'), '(?<=[a-z])7|7(?=[a-z])', 't', 'g'), '(?<=[a-z])8|8(?=[a-z])', 'b', 'g'),
		'i1|', 'lll'), 'rn', 'm'), 'vv', 'w');

-- The words of a search, each as a pattern that its key must contain, in any order; no sign of them means anything but itself.
create function search_patterns(asked text) returns setof text language sql immutable parallel safe
	return '%' || regexp_replace(regexp_split_to_table(name_key(asked), ' '), '([\\%_])', '\\\1', 'g') || '%';

alter table member add column search_key text;   -- kept by a trigger: a generated column would rewrite a table whose row type functions take
create function member_search_key() returns trigger language plpgsql as $$ begin new.search_key := name_key(new.name); return new; end $$;
create trigger search_key before insert or update on member for each row execute function member_search_key();
update member set search_key = name_key(name);
comment on column member.search_key is
	'pd=identity; subject=member.id; basis=contract; purpose=account; keep=account+0; access=no; port=no; erase=blank';   -- the name once more, in other letters
alter table groups add column search_key text;   -- kept by a trigger: a generated column would rewrite a table whose row type functions take
create function groups_search_key() returns trigger language plpgsql as $$ begin new.search_key := name_key(new.name || ' ' || new.description); return new; end $$;
create trigger search_key before insert or update on groups for each row execute function groups_search_key();
update groups set search_key = name_key(name || ' ' || description);
comment on column groups.search_key is 'pd=none';

-- Names from before the rule: of several that can be taken for each other, the later ones say which they are.
update groups set name = left(name, 75) || ' ' || right(groups.id::text, 4), version = version + 1
  from (select id, row_number() over (partition by name_skeleton(name) order by id) as nth from groups where privacy <> 'secret') n
 where n.id = groups.id and nth > 1;
create unique index group_name_once on groups (name_skeleton(name)) where privacy <> 'secret';   -- else a refused name would betray a secret group

-- A secret group does not pose as one that everybody may know: its invitation would look the same. The other way round nothing is
-- refused, for that would betray the secret one.
create function refuse_borrowed_name() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.privacy = 'secret' and old.name = new.name then
		return new;
	end if;
	if exists (select from groups g where g.privacy <> 'secret' and g.id <> new.id and name_skeleton(g.name) = name_skeleton(new.name)) then
		raise exception 'a group has this name' using errcode = '23505', constraint = 'group_name_once';
	end if;
	return new;
end $$;
create trigger secret_group_borrows_no_name before insert or update of name, privacy on groups
	for each row when (new.privacy = 'secret') execute function refuse_borrowed_name();

create or replace view group_member as
	select m.group_id, m.since, n.id, n.name, n.title,
		exists (select from member_role o where o.member_id = n.id and o.role = 'guest') as guest, n.search_key
	  from membership m join member n on n.id = m.member_id and n.state = 'active'
	 where m.state = 'member';
