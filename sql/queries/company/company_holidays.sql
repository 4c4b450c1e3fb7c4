-- Which public holidays are kept where the company is.
-- row: holidays
select holidays from company
