-- A search as it is typed or pasted: "GARNIER, Élodie", «élodie», @élodie, with what is not seen between the
-- letters. Signs at the ends of a word are none of it, unless there is nothing else.
create or replace function search_patterns(asked text) returns setof text
	language sql immutable parallel safe as $$
	with words as (
		select btrim(word, '.:!?"“”„«»‹›()[]{}<>@#') as word
		  from regexp_split_to_table(name_key(regexp_replace(asked,
			'[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]', '', 'g')),
				'[ ,;/]+') word)
	select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' from words where word <> ''
	union all
	select '%' || regexp_replace(name_key(asked), '([\\%_])', '\\\1', 'g') || '%'
	 where not exists (select from words where word <> '')
$$;
