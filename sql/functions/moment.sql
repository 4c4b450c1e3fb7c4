-- The first half of a cursor: microseconds since 1970.
create or replace function moment(t timestamptz) returns text language sql stable
	return (extract(epoch from t) * 1000000)::bigint::text;
