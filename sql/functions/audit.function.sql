-- The function in which an actor acted; null for who is only concerned.
create or replace function audit.function(d audit.disclosure) returns text language plpgsql stable as $$
declare
	bundle text := audit.bundle(d);
begin
	return case when bundle like
		'["________________________________","a",{"actor":"____________________________________","function":"%'
		then split_part(substr(bundle, 101), '"', 1) end;
end $$;
