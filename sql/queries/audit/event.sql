-- Leaves an audit entry that no change stands behind: a refused attempt, the export of the log.
-- audit: refused audit.export
with done (answer) as (
	select '{}'::text
)
