-- Why a membership could not be ended: the state of it, and whether a mandate holds it.
--   $1 group, $2 member
-- row: state, led
select m.state, exists (
		select from mandate d where d.group_id = m.group_id and d.member_id = m.member_id
			and mandate_runs(d)) as led
  from membership m where m.group_id = $1::uuid and m.member_id = $2::uuid
