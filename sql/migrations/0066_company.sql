-- What the company says of itself, on a page and not in the environment, which is for the machine: its name,
-- and whom to write
-- to, as functions, never as one member's address (GDPR articles 13 and 15: controller, data protection
-- officer). Empty: not said.
create table company (
	single boolean primary key default true check (single), version int not null default 1,
	name text not null default '' check (length(name) <= 80),
	controller text not null default '' check (length(controller) <= 500),
	dpo text not null default '' check (length(dpo) <= 500));
insert into company default values;
grant select, update on company to parvis_app;
create table company_setting (
	id bigint generated always as identity primary key, setting text not null
		check (setting in ('name', 'controller', 'dpo')),
	was text not null, value text not null, effective_at timestamptz not null default now(),
		set_by uuid not null references member);
create index company_setting_by on company_setting (set_by);
grant select, insert on company_setting to parvis_app;

comment on column company.single is 'pd=none';
comment on column company.version is 'pd=none';
comment on column company.name is 'pd=none';
comment on column company.controller is 'pd=none';
comment on column company.dpo is 'pd=none';
comment on column company_setting.id is 'pd=none';
comment on column company_setting.setting is 'pd=none';
comment on column company_setting.was is 'pd=none';
comment on column company_setting.value is 'pd=none';
comment on column company_setting.effective_at is 'pd=none';
comment on column company_setting.set_by is
	'pd=relation; subject=company_setting.set_by; basis=legit; purpose=security; keep=account+5y; '
	'access=yes; port=no; erase=token';
