-- What the company says of itself; who has a say, or represents the staff, also reads what became of it, by
-- whom.
--   $1 name where it has none, $2 whether the history is shown
select json_build_object('name', coalesce(nullif(c.name, ''), $1::text), 'controller', c.controller, 'dpo', c.dpo,
	'holidays', c.holidays, 'version', c.version,
	'history', case when $2::boolean then (select coalesce(json_agg(json_build_object('setting', h.setting,
			'was', h.was, 'value', h.value, 'effective_at', h.effective_at,
			'by', (select person_card(m) from member m where m.id = h.set_by)) order by h.id desc), '[]')
		from (select * from company_setting order by id desc limit 50) h) end)
  from company c
