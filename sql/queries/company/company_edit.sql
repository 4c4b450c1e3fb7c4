-- Changes what the company says of itself; each setting that becomes another stands in its history.
--   $1 me, $2 version, $3 name, $4 controller, $5 dpo, $6 holidays (each null: as it is)
-- No row: changed meanwhile.
-- audit: company.edit
-- right: session
with before as materialized (
	select * from company where version = $2::int for no key update
), changed as (
	update company c set version = c.version + 1, name = coalesce($3, c.name),
		controller = coalesce($4, c.controller), dpo = coalesce($5, c.dpo),
		holidays = coalesce($6, c.holidays)
	  from before b where c.single = b.single
	returning c.*
), noted as (
	insert into company_setting (setting, was, value, set_by)
	select s.setting, s.was, s.value, $1::uuid from before b, changed c, lateral (values
		('name', b.name, c.name), ('controller', b.controller, c.controller),
		('dpo', b.dpo, c.dpo),
		('holidays', b.holidays, c.holidays)) s (setting, was, value)
	 where s.was <> s.value
), told as (   -- whom to write to, and what moves a legal date, is changed by nobody alone in silence
	insert into notification (id, member_id, kind, actor_id)
	select gen_random_uuid(), w.member_id, 'company_changed', $1::uuid
	  from changed c, before b, watching w
	 where w.member_id <> $1::uuid and (c.controller, c.dpo, c.holidays)
		is distinct from (b.controller, b.dpo, b.holidays)
), done (answer) as (
	select json_build_object('version', version)::text from changed
)
