-- Takes a member out of a group, whose waiting texts are theirs again, or an invitation back; the last
-- animator stays. Who helps where nobody animates takes back invitations alone: whoever is in the group is
-- told whom they let in, and is not taken out before.
--   $1 group, $2 member, $3 me
-- No row: not a member, the last animator, or a member and no animator asks.
-- audit: membership.remove
-- right: mandates
-- the open mandates of people who are here, locked in the order of people: two who leave at once do not both
-- count on the other
with held as materialized (
	select d.id, d.member_id from mandate d join member n on n.id = d.member_id and n.state = 'active'
	  join membership k on k.member_id = d.member_id and k.group_id = d.group_id and k.state = 'member'
	 where d.group_id = $1::uuid and mandate_runs(d) order by d.member_id for no key update of n, d
), gone as (
	-- all of them, before the membership, as who decides does: no deadlock
	delete from membership m using (select count(*) from held) first
	 where m.member_id = $2::uuid and m.group_id = $1::uuid and m.state <> 'requested'
	   and (m.state = 'invited' or exists (select from animating a where a.group_id = m.group_id
		and a.member_id = $3::uuid))
	   and (exists (select from held where member_id <> $2::uuid) or not exists (select from mandate d
		where d.group_id = $1::uuid and d.member_id = $2::uuid and mandate_runs(d)))
	returning m.group_id, m.state, m.since
-- an invitation that is taken back says nothing any more: who invites again and again tells it once
), unheard as (
	delete from notification n using gone
	 where gone.state = 'invited' and n.member_id = $2::uuid and n.group_id = gone.group_id
	   and n.kind = 'invited' and n.created_at >= gone.since
), ended as (
	update mandate set ends_on = today(), ended_reason = 'removed' from gone
	 where mandate.group_id = gone.group_id and mandate.member_id = $2::uuid and not mandate_over(mandate)
), given as materialized (
	select give_back_texts(group_id, $2::uuid, 'author_left', $3::uuid) as texts from gone
), done (answer) as (
	select json_build_object('texts', texts)::text from given
)
