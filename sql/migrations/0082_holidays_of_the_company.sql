-- Which public holidays carry a legal date is said by the company, which knows where it is: those of France,
-- of Alsace and Moselle, or none (domain/calendar.h). Requests keep the date that was announced.
alter table company add column holidays text not null default 'france'
	check (holidays in ('none', 'france', 'alsace_moselle'));
alter table company_setting drop constraint company_setting_setting_check;
alter table company_setting add constraint company_setting_is_one
	check (setting in ('name', 'controller', 'dpo', 'holidays'));
comment on column company.holidays is 'pd=none';
