-- Nobody holds two mandates in a group on one day. Asked after the wait for who gives another.
create or replace function mandate_free(room uuid, person uuid, first date, over date) returns boolean
	language plpgsql volatile as $$
begin
	if exists (select from mandate d where d.group_id = room and d.member_id = person
		and d.ends_on is distinct from d.starts_on
		and daterange(d.starts_on, greatest(d.ends_on, d.starts_on)) && daterange(first, over)) then
		raise unique_violation using constraint = 'mandate_open_once';
	end if;
	return true;
end $$;
