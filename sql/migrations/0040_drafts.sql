-- What somebody began and keeps for later is counted for them at each visit, however much they wrote.
create index post_draft on post (author_id) where state = 'draft';
