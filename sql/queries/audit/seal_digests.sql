-- Which entry holds which commitments, so that a bundle finds its entry. A digest seen before keeps its first
-- entry. Role: sequencer.
--   $1 digests in hexadecimal, $2 indexes
insert into audit.digest (digest, idx)
select decode(digest, 'hex'), idx from unnest($1::text[], $2::bigint[]) as held (digest, idx)
on conflict do nothing
