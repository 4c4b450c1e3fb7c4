-- Texts of one's own in one state are found by post_of_author_in_state (migration 45), drafts too: each text is written to one
-- index less.
drop index post_draft;
