-- Leaves an audit entry that no change stands behind: the export of the log.
-- audit: audit.export
-- right: none, the reading is what asks for the right
with done (answer) as (
	select '{}'::text
)
