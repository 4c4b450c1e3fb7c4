-- What the company says of itself now.
-- row: version, name, controller, dpo, holidays
select version, name, controller, dpo, holidays from company
