-- What the company says of itself now.
-- row: version, name, controller, dpo
select version, name, controller, dpo from company
