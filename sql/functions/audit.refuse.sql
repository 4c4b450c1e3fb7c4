-- What was logged is neither changed nor taken away, whoever asks.
create or replace function audit.refuse() returns trigger
	language plpgsql as $$ begin raise exception 'the audit log is append-only' using errcode = '42501';
	end $$;
