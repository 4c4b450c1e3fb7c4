-- Whether a session still opens a door: idle for 8 hours it does not, and after half an hour where it opens
-- much.
create or replace function session_lives(s session, opens_much boolean) returns boolean language sql stable
	return s.expires_at > now() and s.seen_at > now() - case when opens_much then interval '30 minutes'
		else interval '8 hours' end;
