-- Where an address of mail arrives: capitals and "+something" are other spellings of the same (RFC 5233).
create or replace function mailbox(email text) returns text language sql immutable
	return lower(regexp_replace(email, '\+[^@]*@', '@'));
