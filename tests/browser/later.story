# Half a minute passes: what was decided takes effect, and may be told.
later 31
