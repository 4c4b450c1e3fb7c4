-- Which versions of the charter the person accepted, and when; the digest is that of the text they saw.
-- hides: nothing
-- columns: acceptance.member_id, acceptance.version_id, acceptance.sha256, acceptance.accepted_at
select json_build_object('member', a.member_id, 'version', a.version_id, 'number', v.number, 'title', v.title,
	'sha256', encode(a.sha256, 'hex'), 'accepted_at', a.accepted_at)::text
  from acceptance a join charter_version v on v.id = a.version_id where a.member_id = $1
 order by a.accepted_at, v.number
