-- The bundle as text, where it is the one that its digest commits to. Its bytes may be anything that the
-- server was made to write.
create or replace function audit.bundle(d audit.disclosure) returns text language sql stable as
	$$ select case when sha256('disclosure-v1\012'::bytea || d.bundle) = d.digest
		then encode(d.bundle, 'escape') end $$;
