-- Leaves a group with one's waiting texts, declines an invitation or takes a request back; the last animator
-- stays.
--   $1 me, $2 group, $3 for good (true or false: of an invitation that is declined)
-- No row: not there, or the last animator.
-- audit: membership.leave
-- right: mandates
-- the open mandates of people who are here, locked in the order of people: two who leave at once do not both
-- count on the other
with held as materialized (
	select d.id, d.member_id from mandate d join member n on n.id = d.member_id and n.state = 'active'
	  join membership k on k.member_id = d.member_id and k.group_id = d.group_id and k.state = 'member'
	 where d.group_id = $2::uuid and mandate_runs(d) order by d.member_id for no key update of n, d
-- the request before the membership, as who decides does: no deadlock, and one that is reopened now is
-- withdrawn too
), asked as materialized (
	select r.id, r.state = 'open' or r.outcome is not null as waits from review_case r,
	(select count(*) from held) first where r.group_id = $2::uuid and r.applicant_id = $1::uuid
	 order by r.id for update of r
), gone as (
	delete from membership m using (select count(*) from held) first, (select count(*) from asked) second
	 where m.member_id = $1::uuid and m.group_id = $2::uuid
	   and (exists (select from held where member_id <> $1::uuid) or not exists (select from mandate d
		where d.group_id = $2::uuid and d.member_id = $1::uuid and mandate_runs(d)))
	returning m.group_id, m.state
), declined as (
	insert into invitation_declined as d (member_id, group_id, for_good) select $1::uuid, group_id,
	$3::boolean from gone where state = 'invited'
	on conflict (member_id, group_id) do update set times = d.times + 1, at = now(), for_good = d.for_good
	or $3::boolean
), ended as (
	update mandate set ends_on = today(), ended_reason = 'left' from gone
	 where mandate.group_id = gone.group_id and mandate.member_id = $1::uuid and not mandate_over(mandate)
), withdrawn as (   -- without the decision that was undone meanwhile, or not told yet
	update review_case set state = 'withdrawn', message = null, decision = null, decided_by = null,
	decided_at = null, outcome = null, version = version + 1 from gone, asked
	 where review_case.id = asked.id and asked.waits
	returning review_case.id, review_case.version
), told as (
	insert into case_event (case_id, version, action, actor_id) select id, version, 'withdraw', $1::uuid
		from withdrawn
), unheard as (
	delete from notification n using withdrawn where n.case_id = withdrawn.id
		and n.kind = 'membership_waiting' and n.read_at is null
), taken as materialized (
	select give_back_texts(group_id, $1::uuid, 'author_left', $1::uuid) as texts from gone
), done (answer) as (
	select json_build_object('texts', texts)::text from taken
)
