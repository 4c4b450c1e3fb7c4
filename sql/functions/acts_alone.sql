-- While nobody else administers or protects data, the first administrator acts alone. Asked again by a
-- statement that has waited.
create or replace function acts_alone(person uuid) returns boolean language plpgsql volatile as $$
begin
	return is_alone(person);
end $$;
