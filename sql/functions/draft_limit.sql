-- A person keeps two hundred texts for later, and no more: nothing else ends them. Who keeps two at the same
-- moment does so one after the other. What one takes back, or is given back, is a draft all the same.
create or replace function draft_limit() returns trigger language plpgsql as $$
begin
	perform pg_advisory_xact_lock(hashtextextended('drafts of ' || new.author_id, 0));
	if (select count(*) from (select from post where author_id = new.author_id and state = 'draft'
		limit 200) kept) >= 200 then
		raise exception using errcode = '23514', constraint = 'draft_not_too_many',
			message = 'too many drafts';
	end if;
	return new;
end $$;
