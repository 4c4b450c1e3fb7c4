-- What others may read: the posts that have appeared and are still there.
create or replace view published_post as select * from post where state = 'published';
grant select on published_post to parvis_app;
