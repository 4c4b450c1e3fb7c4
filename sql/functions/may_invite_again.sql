-- Who has declined may be asked once more, a month later, unless they said never.
create or replace function may_invite_again(d invitation_declined) returns boolean language sql stable
	return not d.for_good and d.times < 2 and d.at < now() - interval '30 days';
