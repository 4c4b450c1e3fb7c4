-- The fields of a bundle, where it is the one that its digest commits to; null when it is another, or no
-- bundle at all.
create or replace function audit.said(d audit.disclosure) returns json language plpgsql stable as $$
begin
	return case when sha256('disclosure-v1\012'::bytea || d.bundle) = d.digest then convert_from(d.bundle,
		'UTF8')::json -> 2 end;
exception when others then
	return null;   -- its bytes may be anything that the server was made to write
end $$;
