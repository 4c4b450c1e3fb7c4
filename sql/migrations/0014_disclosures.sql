-- The proof of an entry is its leaf, that of a person the bundle which a leaf has committed to. The other columns of audit.log and
-- audit.disclosure are copies to search by: what is shown, told or exported is read through these functions.

-- As the log: nothing may be changed. Nothing may go either, until an entry can say why; the verifier finds what is missing.
create trigger append_only before update or delete on audit.disclosure execute function audit.refuse();
create trigger never_emptied before truncate on audit.disclosure execute function audit.refuse();

-- What the leaf says; null when it is not the one in the tree, or was never one that could be read.
create function audit.told(l audit.log) returns json language sql stable as
	$$ select case when l.class <> 'unknown' and sha256('\000'::bytea || l.leaf) = l.leaf_hash then convert_from(l.leaf, 'UTF8')::json end $$;

-- The bundle as text, where it is the one that its digest commits to. Its bytes may be anything that the server was made to write.
create function audit.bundle(d audit.disclosure) returns text language sql stable as
	$$ select case when sha256('disclosure-v1\012'::bytea || d.bundle) = d.digest then encode(d.bundle, 'escape') end $$;

-- The person whom a disclosure names.
create function audit.person(d audit.disclosure) returns uuid language plpgsql stable as $$
declare
	bundle text := audit.bundle(d);
	name text := case
		when bundle like '["________________________________","a",{"actor":"%' then substr(bundle, 51, 36)
		when bundle like '["________________________________","s",{%"subject":"____________________________________"}]' then left(right(bundle, 39), 36) end;
begin
	return case when name like '________-____-____-____-____________' and translate(name, '0123456789abcdef', '') = '----' then name::uuid end;
end $$;

-- The function in which an actor acted; null for who is only concerned.
create function audit.function(d audit.disclosure) returns text language plpgsql stable as $$
declare
	bundle text := audit.bundle(d);
begin
	return case when bundle like '["________________________________","a",{"actor":"____________________________________","function":"%'
		then split_part(substr(bundle, 101), '"', 1) end;
end $$;
