-- Who asks to come in has taken their place already: a request that is granted is never too many, and the
-- decisions of others that take effect in the same statement never wait for it.
create or replace function membership_limit() returns trigger language plpgsql as $$
declare groups_in int; asked int;
begin
	if new.state in ('member', 'requested') and (tg_op = 'INSERT' or old.state = 'invited') then
		select count(*), count(*) filter (where m.state = 'requested') into groups_in, asked
		  from membership m join groups g on g.id = m.group_id and g.archived_at is null
		 where m.member_id = new.member_id and m.state in ('member', 'requested');
		if groups_in >= 500 or (new.state = 'requested' and asked >= 100) then
			raise exception using errcode = '23514', constraint = 'membership_not_too_many',
				message = 'too many groups';
		end if;
	end if;
	return new;
end $$;
