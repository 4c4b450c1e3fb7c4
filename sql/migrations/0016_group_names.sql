-- Two groups never have one name: what is compared is what is read, not how it is written. Width, size of the letters, compatibility
-- forms (NFKC) and signs that are not seen make no difference; lower of upper folds what has no single letter (ß and SS).
create function name_key(name text) returns text language sql immutable
	return translate(lower(upper(normalize(name, nfkc) collate "und-x-icu")), U&'\200C\200D\FE0E\FE0F', '');

drop index group_name_once;
-- Names from before the rule: tidied like new ones; of several that read alike, the later ones say which they are.
update groups set name = tidy, version = version + 1
  from (select id, btrim(regexp_replace(translate(name, U&'\200B\2060\FEFF\00AD\3164\2800', ''), '\s+', ' ', 'g')) as tidy from groups) t
 where t.id = groups.id and name <> tidy and length(tidy) >= 2;
update groups set name = left(name, 75) || ' ' || right(groups.id::text, 4), version = version + 1
  from (select id, row_number() over (partition by name_key(name) order by id) as nth from groups where privacy <> 'secret') n
 where n.id = groups.id and nth > 1;
create unique index group_name_once on groups (name_key(name)) where privacy <> 'secret';   -- else a refused name would betray a secret group
