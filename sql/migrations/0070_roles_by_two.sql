-- Giving and taking powers takes two people: who made somebody administrator or data protection officer alone
-- could become them. What is proposed says from which roles to which; it takes effect when somebody else
-- confirms it, if these are the roles still.
alter type confirmation_act add value 'roles';
alter table confirmation add column roles_from text[], add column roles_to text[], add column charge text[];
alter table confirmation add constraint confirmation_says_which_roles
	check ((act::text = 'roles') = (roles_from is not null) and (roles_from is null) = (roles_to is null)
		and (charge is null or roles_to is not null));
comment on column confirmation.roles_from is
	'pd=decision; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; '
	'access=yes; port=no; erase=keep(claims)';
comment on column confirmation.roles_to is
	'pd=decision; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; '
	'access=yes; port=no; erase=keep(claims)';
comment on column confirmation.charge is
	'pd=decision; subject=confirmation.target_id; basis=legit; purpose=security; keep=closed+5y; '
	'access=yes; port=no; erase=keep(claims)';
