-- Which cases a person decides in a group: those about texts, those about who comes in, or both. An animator
-- and moderator is one row.
create or replace view reviewing as
	select member_id, group_id, true as animator, true as texts, true as requests from animating
	union all select member_id, group_id, false, true, false from moderating
	union all select member_id, group_id, false, false, true from helping;
grant select on reviewing to parvis_app;
