-- The events of a case that its author was told of. A decision was told if nothing overtook it: what follows
-- one that was told can only be the text, submitted again. It may have been undone, or its author, or the end
-- of the group or of the account, was first.
create or replace view told_event as
	select e.* from case_event e join review_case r on r.id = e.case_id
	 where e.action <> 'undo' and (r.outcome is null or e.version < r.version)
	   and not (e.action in ('publish', 'return', 'reject', 'accept_member', 'refuse_member')
		and exists (select from case_event n
		where n.case_id = e.case_id and n.version = e.version + 1 and n.action <> 'resubmit'));
grant select on told_event to parvis_app;
