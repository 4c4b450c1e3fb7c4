-- Roles that are powers over others.
create or replace function are_powers(roles text[]) returns boolean language sql immutable
	return coalesce(roles && '{moderator,admin,dpo,representative}', false);
