-- The person whom a disclosure names.
create or replace function audit.person(d audit.disclosure) returns uuid language plpgsql stable as $$
declare
	bundle text := audit.bundle(d);
	name text := case
		when bundle like '["________________________________","a",{"actor":"%' then substr(bundle, 51,
			36)
		when bundle like '["________________________________","s",{%"subject":"____________________________________"}]'
			then left(right(bundle, 39), 36) end;
begin
	return case when name like '________-____-____-____-____________'
		and translate(name, '0123456789abcdef', '') = '----' then name::uuid end;
end $$;
