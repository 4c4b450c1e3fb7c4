-- Who a session belongs to: every request with a cookie asks this first.
--   $1 hash of the token
-- No row: no such session, ended, or idle for too long (8 hours; 30 minutes for administrators and the data
-- protection officer).
-- row: id, name, language, roles, session, charter_accepted, created_at, stale, without_dpo
select m.id, m.name, m.language, r.bits as roles, s.id as session,
	not exists (select from charter_version v where v.effective_at <= now()
		and v.published_at is not null)
		or exists (select from acceptance a where a.member_id = m.id and a.version_id = (
			select v.id from charter_version v where v.effective_at <= now()
			   and v.published_at is not null
			 order by v.number desc limit 1)) as charter_accepted,
	(extract(epoch from s.created_at) * 1000000)::bigint as created_at,
	s.seen_at < now() - interval '1 minute' as stale,
	r.bits & 2 <> 0 and not exists (   -- only an administrator is told whether nobody protects data
		select from member_role o
		  join member d on d.id = o.member_id and d.state in ('active', 'suspended')
		 where o.role = 'dpo') as without_dpo
  from session s
  join member m on m.id = s.member_id
  cross join lateral (
	select coalesce(bit_or(case role when 'moderator' then 1 when 'admin' then 2 when 'dpo' then 4
		when 'representative' then 8 when 'guest' then 16 end), 0) as bits
	  from member_role where member_id = m.id) r
 where s.token_hash = decode($1, 'hex') and m.state = 'active' and session_lives(s, r.bits & 6 <> 0)
