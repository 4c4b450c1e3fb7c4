-- What embed.awk adds to every writing statement, which ends in a CTE `done (answer text)`: the audit leaf,
-- its disclosures and the answer kept for a repeated request. A change and its traces are one statement: a
-- write without them cannot be written. The last line is the first thing that runs: it holds the right that
-- the statement is done by, as the header's `-- right:` says, and nothing is done without it (hold_right in
-- sql/functions says what, how and in which order).
leaf as (
	insert into audit.queue (leaf) select decode($leaf, 'hex') from done where $leaf is not null
), bundles as (
	insert into audit.disclosure (digest, part, owner_id, bundle)
	select decode(b.digest, 'hex'), b.part, b.owner::uuid, convert_to(b.bundle, 'UTF8')
	  from done, unnest($digests::text[], $parts::text[], $owners::text[], $bundles::text[]) as b (digest,
		part, owner, bundle)
	 where $leaf is not null
), once as (
	insert into request_once (member_id, key, route, body_sha256, status, answer)
	select $member::uuid, $key::uuid, $route, decode($hash, 'hex'), $status::smallint, answer from done
	 where $key is not null
)
select answer from done
 where (select hold_right('$right', $session::uuid, $roles::int, $room::uuid, $standing))
