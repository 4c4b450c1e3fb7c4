-- A search as it is typed or pasted: "GARNIER, Élodie", «élodie», @élodie, with what is not seen between the
-- letters. Signs at the ends of a word are none of it, unless there is nothing else.
create or replace function search_patterns(asked text) returns setof text
	language sql immutable parallel safe as $$
	with words as (
		select btrim(word, '.:!?"“”„«»‹›()[]{}<>@#') as word
		  from regexp_split_to_table(name_key(regexp_replace(asked,
			'[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]', '', 'g')), '[ ,;/]+') word)
	select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' from words where word <> ''
	union all
	select '%' || regexp_replace(name_key(asked), '([\\%_])', '\\\1', 'g') || '%'
	 where not exists (select from words where word <> '')
$$;

-- Small capitals are letters that look like ours; a letter O between digits looks like a nought.
create or replace function name_skeleton(name text) returns text language sql immutable parallel safe
	return replace(replace(translate(regexp_replace(
		regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
			translate(name_key(name),
				'авекмнорстухѕіїјԁһԛԝӏԍьαβεζηικμνορτυχγϲɑɡıᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢƽօհոս',
				'abekmhopctyxsiijdhqwlgbabezhikmnoptyxycagiabcdefghijklmnoprstuvwyzsohnu'),
			'(?<=[a-z])0|0(?=[a-z])', 'o', 'g'), '(?<=[a-z])3|3(?=[a-z])', 'e', 'g'),
			'(?<=[a-z])4|4(?=[a-z])', 'a', 'g'), '(?<=[a-z])5|5(?=[a-z])', 's', 'g'),
			'(?<=[a-z])7|7(?=[a-z])', 't', 'g'), '(?<=[a-z])8|8(?=[a-z])', 'b', 'g'),
		'(?<=[0-9])o(?=[0-9])', '0', 'g'), 'i1|', 'lll'), 'rn', 'm'), 'vv', 'w');

-- Names that can now be taken for each other say which they are, as in migration 19; the index keeps the new
-- skeletons.
drop index group_name_once;
update groups set name = left(name, 75) || ' ' || right(groups.id::text, 4), version = version + 1
  from (select id, row_number() over (partition by name_skeleton(name) order by id) as nth
          from groups where privacy <> 'secret') n
 where n.id = groups.id and nth > 1;
create unique index group_name_once on groups (name_skeleton(name)) where privacy <> 'secret';
