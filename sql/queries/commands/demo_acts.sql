-- What people of the demo do themselves once it is loaded, one after the other, as anybody would: who (the
-- part of the address before @), method, path, query, body. The employee's text that waits is read and sent
-- back, and the log is searched for her.
-- row: who, method, path, query, body
with employee as (
	select id from member where email = 'employee@parvis.test'
), waiting as (
	select c.id, c.version from review_case c join employee e on e.id = c.author_id where c.state = 'open'
), acts (number, who, method, path, query, body) as (
	select 1, 'animator', 'GET', '/api/cases/' || id, '', '' from waiting
	union all
	select 2, 'animator', 'POST', format('/api/cases/%s/decisions', id), '', json_build_object(
		'action', 'return', 'version', version,
		'reason', 'needs_source', 'article', 'review', 'advice',
		'Bonne idée, il manque les relevés : demandez à Bruno la courbe de '
		'température de l’été dernier, ajoutez-la, et je publie aussitôt.')::text from waiting
	union all
	select 3, 'dpo', 'GET', '/api/audit/entries', 'as=subject&member=' || id, '' from employee
)
select who, method, path, query, body from acts order by number
