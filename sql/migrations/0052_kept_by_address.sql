-- A kept answer names the address that gave it ("POST /api/groups/:group/posts"), not its place in a list of the program, which
-- changes with every release. Answers of before, a day old at most, keep their number: it is no address, and none is taken for it.
alter table request_once alter column route type text using route::text;
