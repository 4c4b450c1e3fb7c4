-- Whether somebody would have other roles, or another charge, by these. No charge: as it is.
create or replace function roles_differ(person uuid, wanted text[], charge text[]) returns boolean
	language sql stable
	return coalesce(sorted(wanted), '{}') <> roles_of(person)
		or (charge is not null and coalesce(sorted(charge), '{}') <> charge_of(person));
