-- Every text whose tree has not been made yet (json null stands in): table, place of the row, Markdown.
select 'post', ctid::text, body from post where body_tree::text = 'null'
union all
select 'comment', ctid::text, body from comment where body_tree::text = 'null'
union all
select 'charter_article', ctid::text, body from charter_article where body_tree::text = 'null'
