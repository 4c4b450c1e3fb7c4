-- Where somebody moderates, or would: "all", or groups by name, never a secret one.
create or replace function charge_shown(charge text[]) returns json language sql stable
	return case when charge = '{all}' then '"all"'::json else (
		select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name)
			order by lower(g.name), g.id), '[]')
		  from groups g where g.id::text = any (charge) and g.privacy <> 'secret') end;
