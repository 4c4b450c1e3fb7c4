-- A tree whose mentions name somebody whom the writer may find, by the name that they have; any other is the
-- words that were typed.
create or replace function settled_mentions(tree json, writer uuid) returns json language plpgsql stable as $$
declare said text := tree::text; shown text; mention text[]; who member;
begin
	-- no string holds a quotation mark that is not escaped: it is the element
	if position('["mention",' in said) = 0 then
		return tree;
	end if;
	for mention in select distinct regexp_matches(said,
		'(\["mention",\{"id":"([^"]{36})"\},("(?:[^"\\]|\\.)*")\])', 'g')
	loop
		shown := mention[3]::json #>> '{}';
		select * into who from member m
		 where m.id = mention[2]::uuid and m.state = 'active' and name_key(m.name) = name_key(shown)
		   and may_name(writer, m.id);
		said := replace(said, mention[1], case when who.id is null then to_json('@' || shown)::text
			else '["mention",{"id":"' || who.id || '"},' || to_json(who.name) || ']' end);
	end loop;
	return said::json;
end $$;
