-- Takes the log for this connection: there is one sequencer. False when another has it. Role: sequencer.
select pg_try_advisory_lock(7261002)
