-- Every text whose tree has not been made yet (json null stands in): table, place of the row, Markdown.
-- row: table, place, body
select 'post' as table, ctid::text as place, body from post where body_tree::text = 'null'
union all
select 'comment', ctid::text, body from comment where body_tree::text = 'null'
union all
select 'charter_article', ctid::text, body from charter_article where body_tree::text = 'null'
