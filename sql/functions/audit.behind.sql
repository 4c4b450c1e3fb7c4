-- For how many seconds entries have not been sealed; 0 while nobody needs to know.
create or replace function audit.behind() returns int language sql stable as
	$$ select coalesce(max(extract(epoch from now() - caught_up_at)::int) filter (
		where caught_up_at < now() - interval '30 seconds'), 0) from audit.sealer $$;
