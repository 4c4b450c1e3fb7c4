-- What is no leaf cannot come into the log: it could never be read there, nor be taken out again.

-- Whether these are the bytes of an entry (audit/leaf.h says the form). Which actions there are is the program's to know, not the table's.
create function audit.is_leaf(leaf bytea) returns boolean language plpgsql immutable as $$
declare
	day text := substring(encode(leaf, 'escape') from
		'^\{"act":"[a-z][a-z0-9._-]{0,39}","at":"([2-9]\d{3}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ","cls":"[a-z][a-z0-9._-]{0,39}",'
		'(?:"cnt":[1-9]\d{0,8},)?(?:"prp":"[a-z][a-z0-9._-]{0,39}",)?"sd":\{(?:"a":"[0-9a-f]{64}",)?"s":\[(?:"[0-9a-f]{64}"(?:,"[0-9a-f]{64}")*)?\]\},"v":1\}$');
begin
	return day is not null and make_date(left(day, 4)::int, substr(day, 6, 2)::int, right(day, 2)::int) is not null;
end $$;
alter table audit.queue add constraint queue_holds_leaves check (audit.is_leaf(leaf)) not valid;   -- what waits there already is sealed as it is

-- For how many seconds entries have not been sealed; 0 while nobody needs to know.
create function audit.behind() returns int language sql stable as
	$$ select coalesce(max(extract(epoch from now() - caught_up_at)::int) filter (where caught_up_at < now() - interval '30 seconds'), 0) from audit.sealer $$;
