-- Retention goes in slices: what it looks for is found without reading all texts each time.

create index post_to_empty on post (deleted_at) where state = 'deleted' and body <> '';
create index comment_to_empty on comment (deleted_at) where state = 'deleted' and body <> '';
create index post_rejected on post (id) where state = 'rejected';
