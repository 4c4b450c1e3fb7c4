-- Leaves an audit entry that no change stands behind: a refused attempt, an account that locks, the export of the log.
-- audit: refused session.lock audit.export
-- right: none, an entry about somebody who has no right, or stops having one
with done (answer) as (
	select '{}'::text
)
