-- Whoever has no e-mail address has a login: what they are called when they sign in, by themselves or by a
-- list of the company. It never looks like an address, and two never read alike.
alter table member add column login text
	check (length(login) between 3 and 64 and position('@' in login) = 0);
create unique index member_login_once on member (name_key(login));
comment on column member.login is
	'pd=contact; subject=member.id; basis=contract; purpose=account; keep=account+0; '
	'access=yes; port=yes; erase=blank';
-- A link is good while the account is called as it was when the link was made.
alter table one_time_link rename column email to login;
