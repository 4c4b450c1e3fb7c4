-- Where what was made apart meets: decisions that fell before they were told, requests of people who are in very many groups, and what an
-- entry of the log says of a group that its reader may not know of.

-- The events of a case that its author was told of. A decision was told if nothing overtook it: what follows one that was told can only
-- be the text, submitted again. It may have been undone, or its author, or the end of the group or of the account, was first.
create or replace view told_event as
	select e.* from case_event e join review_case r on r.id = e.case_id
	 where e.action <> 'undo' and (r.outcome is null or e.version < r.version)
	   and not (e.action in ('publish', 'return', 'reject', 'accept_member', 'refuse_member') and exists (select from case_event n
		where n.case_id = e.case_id and n.version = e.version + 1 and n.action <> 'resubmit'));

-- Who asks to come in has taken their place already: a request that is granted is never too many, and the decisions of others that
-- take effect in the same statement never wait for it.
create or replace function membership_limit() returns trigger language plpgsql as $$
declare groups_in int; asked int;
begin
	if new.state in ('member', 'requested') and (tg_op = 'INSERT' or old.state = 'invited') then
		select count(*), count(*) filter (where m.state = 'requested') into groups_in, asked
		  from membership m join groups g on g.id = m.group_id and g.archived_at is null
		 where m.member_id = new.member_id and m.state in ('member', 'requested');
		if groups_in >= 500 or (new.state = 'requested' and asked >= 100) then
			raise exception using errcode = '23514', constraint = 'membership_not_too_many', message = 'too many groups';
		end if;
	end if;
	return new;
end $$;

-- What was changed, as far as a person may know of it: of a group that they may not know of, neither its name nor words about it.
create function entry_change(said json, person uuid) returns json language sql stable
	return (select case when (said -> 'change') is null or not exists (
			select from groups g cross join lateral group_name(g, person) k where g.id = audit.object(said) and k.name is null) then said -> 'change'
		else (select json_object_agg(key, value) from json_each(said -> 'change') where key not in ('name', 'reason_given')) end);
