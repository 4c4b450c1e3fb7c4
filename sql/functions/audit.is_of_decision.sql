-- Whether a bundle about a person belongs to a decision of others, which may be undone for half a minute.
-- What is not sealed yet has no class: then it is asked of the case.
create or replace function audit.is_of_decision(d audit.disclosure) returns boolean language sql stable
	return d.part = 's' and coalesce(
		(select l.class = 'moderation' from audit.digest x join audit.log l on l.idx = x.idx
			where x.digest = d.digest),
		exists (select from case_event e where e.case_id = audit.object(audit.said(d))
			and e.at = d.at));
