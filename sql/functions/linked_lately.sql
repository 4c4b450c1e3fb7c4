-- Whether the password of an account was set by a link within a week: whoever made the link could be who uses
-- the account.
create or replace function linked_lately(person uuid) returns boolean language sql stable
	return exists (select from notification n
		where n.member_id = person and n.kind = 'password_reset'
		  and n.created_at > now() - interval '7 days');
