-- One key for letters that change with their size and place: a capital ẞ is ss too, and a sigma is one wherever it stands in a word.
create or replace function name_key(name text) returns text language sql immutable parallel safe
	return coalesce(nullif(btrim(regexp_replace(translate(replace(replace(replace(regexp_replace(
		normalize(lower(upper(lower(normalize(name, nfkc) collate "und-x-icu"))), nfkd) collate "C",
		'[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u200C\u200D\uFE00-\uFE0F\uFE20-\uFE2F]', '', 'g'),
		'œ', 'oe'), 'æ', 'ae'), 'þ', 'th'), 'ςøłđðħŧ''‘’‚‛ʼʹ′`-‐‑‒–—―−·_', 'σolddht' || repeat(' ', 19)), '\s+', ' ', 'g')), ''), name);

-- Names that two groups could share by that say which they are, as in migration 19; then the kept keys are made anew.
drop index group_name_once;
update groups set name = left(name, 75) || ' ' || right(groups.id::text, 4), version = version + 1
  from (select id, row_number() over (partition by name_skeleton(name) order by id) as nth from groups where privacy <> 'secret') n
 where n.id = groups.id and nth > 1;
update groups set name = name where search_key is distinct from name_key(name || ' ' || description);
update member set name = name where search_key is distinct from name_key(name);
create unique index group_name_once on groups (name_skeleton(name)) where privacy <> 'secret';

-- A leaf names nine people at most, the one who acts included (audit/leaf.h): with more it could be sealed and never read.
create or replace function audit.is_leaf(leaf bytea) returns boolean language plpgsql immutable as $$
declare
	digest constant text := '"[0-9a-f]{64}"';
	day text := substring(encode(leaf, 'escape') from
		'^\{"act":"[a-z][a-z0-9._-]{0,39}","at":"([2-9]\d{3}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ","cls":"[a-z][a-z0-9._-]{0,39}",'
		'(?:"cnt":[1-9]\d{0,8},)?(?:"prp":"[a-z][a-z0-9._-]{0,39}",)?"sd":\{(?:"a":' || digest || ',"s":\[(?:' || digest || '(?:,' || digest || '){0,7})?\]'
		'|"s":\[(?:' || digest || '(?:,' || digest || '){0,8})?\])\},"v":1\}$');
begin
	return day is not null and make_date(left(day, 4)::int, substr(day, 6, 2)::int, right(day, 2)::int) is not null;
end $$;
