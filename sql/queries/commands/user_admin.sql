-- Who administers, or is invited to: one row, the active before the invited.
-- row: id, email, state
select m.id, m.email, m.state from member_role r join member m on m.id = r.member_id
 where r.role = 'admin' and m.state in ('active', 'invited') order by m.state = 'active' desc, m.created_at
limit 1
