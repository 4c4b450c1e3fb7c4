-- Whether one more text may be pinned in a group: asked after the wait for the group.
create or replace function may_pin(room uuid) returns boolean language plpgsql volatile as $$
begin
	return (select count(*) from post where group_id = room and pinned_at is not null) < 3;
end $$;
