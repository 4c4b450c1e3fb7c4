-- Who may confirm depends on the act, and on whom it is about (sql/functions/confirmers_of.sql).
drop function may_confirm(uuid, uuid, uuid);
