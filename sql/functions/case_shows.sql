-- Whether reviewers see the text of a case: a text that its author has taken up again is theirs until they
-- submit it, and a decided case shows only what was decided.
create or replace function case_shows(r review_case, p post) returns table (shown boolean) language sql stable
begin atomic
	select r.state = 'open' or p.body_sha256 = (select e.body_sha256 from case_event e
		where e.case_id = r.id and e.body_sha256 is not null
		order by e.version desc limit 1);
end;
