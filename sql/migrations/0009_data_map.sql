-- The data map: what each column holds, about whom, why, how long, and what becomes of it when that person is erased.
-- The register, the information sheet, the archive of a person, erasure and retention are made from or checked against it; a column
-- without a valid comment breaks the build (tests/sql/data_map.sh).
--
-- Format: pd=none, or pd=<class>; subject=<path>; basis=<ground>; purpose=<purpose>; keep=<time>; access=yes|no; port=yes|no; erase=<what>
--   class    identity, contact, credential, content, relation, decision, rights, trace
--   subject  the column that names the person: table.column, through a parent with table.column>parent.column
--   basis    GDPR article 6: contract (b), legal (c), legit (f)
--   keep     account+0 (until the account goes), case+12m, closed+5y, 7d, 24h, 1d, or class (of the audit entry)
--   access   whether an archive under article 15 holds it; port: under article 20. Credentials never leave.
--   erase    delete (the row), blank (the value), token (an id that leads to nobody), keep(<ground>)
--
-- Passwords, tokens and digests of tokens are access=no: a copy of them would harm the person. Whoever decided is the subject of
-- "who decided": the author learns the function, not the name.

-- member: the account. Name and title become a token, because texts of others stay around them.
comment on column member.id is 'pd=identity; subject=member.id; basis=contract; purpose=account; keep=account+0; access=yes; port=yes; erase=token';
comment on column member.name is 'pd=identity; subject=member.id; basis=contract; purpose=account; keep=account+0; access=yes; port=yes; erase=blank';
comment on column member.title is 'pd=identity; subject=member.id; basis=contract; purpose=account; keep=account+0; access=yes; port=yes; erase=blank';
comment on column member.department is 'pd=identity; subject=member.id; basis=contract; purpose=account; keep=account+0; access=yes; port=yes; erase=blank';
comment on column member.email is 'pd=contact; subject=member.id; basis=contract; purpose=account; keep=account+0; access=yes; port=yes; erase=blank';
comment on column member.language is 'pd=identity; subject=member.id; basis=contract; purpose=account; keep=account+0; access=yes; port=yes; erase=blank';
comment on column member.state is 'pd=identity; subject=member.id; basis=contract; purpose=account; keep=account+0; access=yes; port=no; erase=keep(former)';
comment on column member.password_hash is 'pd=credential; subject=member.id; basis=contract; purpose=security; keep=account+0; access=no; port=no; erase=blank';
comment on column member.totp_seed is 'pd=credential; subject=member.id; basis=contract; purpose=security; keep=account+0; access=no; port=no; erase=blank';
comment on column member.totp_last_step is 'pd=credential; subject=member.id; basis=contract; purpose=security; keep=account+0; access=no; port=no; erase=blank';
comment on column member.created_at is 'pd=trace; subject=member.id; basis=contract; purpose=account; keep=account+0; access=yes; port=yes; erase=blank';
comment on column member.version is 'pd=none';

-- member_role: what a person may do, and who said so.
comment on column member_role.member_id is 'pd=relation; subject=member_role.member_id; basis=contract; purpose=account; keep=account+0; access=yes; port=no; erase=delete';
comment on column member_role.role is 'pd=identity; subject=member_role.member_id; basis=contract; purpose=account; keep=account+0; access=yes; port=no; erase=delete';
comment on column member_role.granted_by is 'pd=relation; subject=member_role.granted_by; basis=legit; purpose=security; keep=account+0; access=yes; port=no; erase=token';
comment on column member_role.granted_at is 'pd=trace; subject=member_role.member_id; basis=contract; purpose=account; keep=account+0; access=yes; port=no; erase=delete';

-- session: open sessions; a closed one is deleted.
comment on column session.id is 'pd=none';
comment on column session.token_hash is 'pd=credential; subject=session.member_id; basis=legit; purpose=security; keep=7d; access=no; port=no; erase=delete';
comment on column session.member_id is 'pd=relation; subject=session.member_id; basis=legit; purpose=security; keep=7d; access=yes; port=no; erase=delete';
comment on column session.factors is 'pd=trace; subject=session.member_id; basis=legit; purpose=security; keep=7d; access=yes; port=no; erase=delete';
comment on column session.device is 'pd=trace; subject=session.member_id; basis=legit; purpose=security; keep=7d; access=yes; port=no; erase=delete';
comment on column session.created_at is 'pd=trace; subject=session.member_id; basis=legit; purpose=security; keep=7d; access=yes; port=no; erase=delete';
comment on column session.seen_at is 'pd=trace; subject=session.member_id; basis=legit; purpose=security; keep=7d; access=yes; port=no; erase=delete';
comment on column session.expires_at is 'pd=trace; subject=session.member_id; basis=legit; purpose=security; keep=7d; access=yes; port=no; erase=delete';

-- one_time_link: invitations and resets, used once.
comment on column one_time_link.token_hash is 'pd=credential; subject=one_time_link.member_id; basis=contract; purpose=security; keep=24h; access=no; port=no; erase=delete';
comment on column one_time_link.purpose is 'pd=trace; subject=one_time_link.member_id; basis=contract; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column one_time_link.used_at is 'pd=trace; subject=one_time_link.member_id; basis=contract; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column one_time_link.expires_at is 'pd=trace; subject=one_time_link.member_id; basis=contract; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column one_time_link.member_id is 'pd=relation; subject=one_time_link.member_id; basis=contract; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column one_time_link.email is 'pd=contact; subject=one_time_link.member_id; basis=contract; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column one_time_link.created_by is 'pd=relation; subject=one_time_link.created_by; basis=legit; purpose=security; keep=24h; access=yes; port=no; erase=token';

-- throttle: a keyed digest of what was tried, which leads back to nobody; emptied after a day.
comment on column throttle.key is 'pd=none';
comment on column throttle.failures is 'pd=none';
comment on column throttle.last_at is 'pd=none';
comment on column throttle.locked_until is 'pd=none';

-- charter_version: the companys own words.
comment on column charter_version.id is 'pd=none';
comment on column charter_version.number is 'pd=none';
comment on column charter_version.title is 'pd=none';
comment on column charter_version.effective_at is 'pd=none';
comment on column charter_version.sha256 is 'pd=none';
comment on column charter_version.published_at is 'pd=none';

-- charter_article: the same.
comment on column charter_article.version_id is 'pd=none';
comment on column charter_article.slug is 'pd=none';
comment on column charter_article.position is 'pd=none';
comment on column charter_article.language is 'pd=none';
comment on column charter_article.title is 'pd=none';
comment on column charter_article.body is 'pd=none';
comment on column charter_article.body_tree is 'pd=none';

-- acceptance: who accepted which text: the proof that people were informed.
comment on column acceptance.member_id is 'pd=relation; subject=acceptance.member_id; basis=legit; purpose=charter; keep=account+5y; access=yes; port=no; erase=keep(proof)';
comment on column acceptance.version_id is 'pd=rights; subject=acceptance.member_id; basis=legit; purpose=charter; keep=account+5y; access=yes; port=no; erase=keep(proof)';
comment on column acceptance.sha256 is 'pd=rights; subject=acceptance.member_id; basis=legit; purpose=charter; keep=account+5y; access=yes; port=no; erase=keep(proof)';
comment on column acceptance.accepted_at is 'pd=rights; subject=acceptance.member_id; basis=legit; purpose=charter; keep=account+5y; access=yes; port=no; erase=keep(proof)';

-- groups: places; only the founder is a person.
comment on column groups.id is 'pd=none';
comment on column groups.name is 'pd=none';
comment on column groups.description is 'pd=none';
comment on column groups.editorial_line is 'pd=none';
comment on column groups.purpose is 'pd=none';
comment on column groups.privacy is 'pd=none';
comment on column groups.posting is 'pd=none';
comment on column groups.approval is 'pd=none';
comment on column groups.joining is 'pd=none';
comment on column groups.created_at is 'pd=none';
comment on column groups.archived_at is 'pd=none';
comment on column groups.version is 'pd=none';
comment on column groups.created_by is 'pd=relation; subject=groups.created_by; basis=contract; purpose=groups; keep=account+0; access=yes; port=no; erase=token';

-- membership: where a person belongs, or asks to.
comment on column membership.member_id is 'pd=relation; subject=membership.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=yes; erase=delete';
comment on column membership.group_id is 'pd=relation; subject=membership.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=yes; erase=delete';
comment on column membership.state is 'pd=trace; subject=membership.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=yes; erase=delete';
comment on column membership.since is 'pd=trace; subject=membership.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=yes; erase=delete';

-- mandate: who animates, since when and by whose choice.
comment on column mandate.id is 'pd=none';
comment on column mandate.group_id is 'pd=relation; subject=mandate.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=no; erase=token';
comment on column mandate.member_id is 'pd=relation; subject=mandate.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=no; erase=token';
comment on column mandate.origin is 'pd=identity; subject=mandate.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=no; erase=token';
comment on column mandate.deputy is 'pd=identity; subject=mandate.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=no; erase=token';
comment on column mandate.starts_on is 'pd=identity; subject=mandate.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=no; erase=token';
comment on column mandate.ends_on is 'pd=identity; subject=mandate.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=no; erase=token';
comment on column mandate.ended_reason is 'pd=content; subject=mandate.member_id; basis=contract; purpose=groups; keep=account+0; access=yes; port=no; erase=blank';

-- moderator_scope: which groups a moderator reads.
comment on column moderator_scope.member_id is 'pd=relation; subject=moderator_scope.member_id; basis=contract; purpose=moderation; keep=account+0; access=yes; port=no; erase=delete';
comment on column moderator_scope.group_id is 'pd=relation; subject=moderator_scope.member_id; basis=contract; purpose=moderation; keep=account+0; access=yes; port=no; erase=delete';

-- post: a person's words and when they were said. Counters are about the post.
comment on column post.id is 'pd=none';
comment on column post.comment_count is 'pd=none';
comment on column post.reaction_counts is 'pd=none';
comment on column post.version is 'pd=none';
comment on column post.group_id is 'pd=relation; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.author_id is 'pd=relation; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.kind is 'pd=content; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.label is 'pd=content; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.language is 'pd=content; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.body is 'pd=content; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.body_tree is 'pd=content; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.body_sha256 is 'pd=content; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=no; erase=delete';
comment on column post.state is 'pd=decision; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.created_at is 'pd=trace; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.submitted_at is 'pd=trace; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.published_at is 'pd=trace; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.edited_at is 'pd=trace; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column post.deleted_at is 'pd=trace; subject=post.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';

-- comment: the same under a post.
comment on column comment.id is 'pd=none';
comment on column comment.depth is 'pd=none';
comment on column comment.parent_depth is 'pd=none';
comment on column comment.version is 'pd=none';
comment on column comment.post_id is 'pd=relation; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column comment.author_id is 'pd=relation; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column comment.parent_id is 'pd=relation; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column comment.body is 'pd=content; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column comment.body_tree is 'pd=content; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column comment.state is 'pd=decision; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column comment.created_at is 'pd=trace; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column comment.edited_at is 'pd=trace; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column comment.deleted_at is 'pd=trace; subject=comment.author_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';

-- reaction: one mood a person and a post.
comment on column reaction.post_id is 'pd=relation; subject=reaction.member_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column reaction.member_id is 'pd=relation; subject=reaction.member_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column reaction.kind is 'pd=content; subject=reaction.member_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';
comment on column reaction.at is 'pd=trace; subject=reaction.member_id; basis=contract; purpose=feed; keep=account+0; access=yes; port=yes; erase=delete';

-- feed_visit: the line up to which a person has read; nobody else can see it.
comment on column feed_visit.member_id is 'pd=relation; subject=feed_visit.member_id; basis=legit; purpose=feed; keep=account+0; access=yes; port=no; erase=delete';
comment on column feed_visit.group_id is 'pd=relation; subject=feed_visit.member_id; basis=legit; purpose=feed; keep=account+0; access=yes; port=no; erase=delete';
comment on column feed_visit.seen_at is 'pd=trace; subject=feed_visit.member_id; basis=legit; purpose=feed; keep=account+0; access=yes; port=no; erase=delete';

-- review_case: about the author of the text or of the request; who decided is about the one who decided.
comment on column review_case.id is 'pd=none';
comment on column review_case.version is 'pd=none';
comment on column review_case.group_id is 'pd=relation; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.author_id is 'pd=relation; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.post_id is 'pd=relation; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.comment_id is 'pd=relation; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.applicant_id is 'pd=relation; subject=review_case.applicant_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.message is 'pd=content; subject=review_case.applicant_id; basis=contract; purpose=groups; keep=case+12m; access=yes; port=yes; erase=blank';
comment on column review_case.kind is 'pd=decision; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.reason is 'pd=decision; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.state is 'pd=decision; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.opened_at is 'pd=decision; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.due_at is 'pd=decision; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.decision is 'pd=decision; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.decided_at is 'pd=decision; subject=review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column review_case.claimed_by is 'pd=relation; subject=review_case.claimed_by; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=token';
comment on column review_case.decided_by is 'pd=relation; subject=review_case.decided_by; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=token';

-- case_event: its history, told to the author; who acted is about the one who acted.
comment on column case_event.case_id is 'pd=relation; subject=case_event.case_id>review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column case_event.version is 'pd=none';
comment on column case_event.action is 'pd=decision; subject=case_event.case_id>review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column case_event.at is 'pd=decision; subject=case_event.case_id>review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column case_event.reason is 'pd=decision; subject=case_event.case_id>review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column case_event.article_slug is 'pd=decision; subject=case_event.case_id>review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column case_event.advice is 'pd=content; subject=case_event.case_id>review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column case_event.note is 'pd=content; subject=case_event.case_id>review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column case_event.body_sha256 is 'pd=content; subject=case_event.case_id>review_case.author_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=keep(defence)';
comment on column case_event.actor_id is 'pd=relation; subject=case_event.actor_id; basis=legit; purpose=moderation; keep=case+12m; access=yes; port=no; erase=token';

-- notification: what a person was told.
comment on column notification.id is 'pd=none';
comment on column notification.member_id is 'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.group_id is 'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.post_id is 'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.comment_id is 'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.case_id is 'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.request_id is 'pd=relation; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.kind is 'pd=content; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.created_at is 'pd=trace; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.deliver_after is 'pd=trace; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';
comment on column notification.read_at is 'pd=trace; subject=notification.member_id; basis=legit; purpose=notify; keep=account+0; access=yes; port=no; erase=delete';

-- data_request: a person's use of a right, and how it went.
comment on column data_request.id is 'pd=none';
comment on column data_request.version is 'pd=none';
comment on column data_request.member_id is 'pd=relation; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.number is 'pd=rights; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.kind is 'pd=rights; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.origin is 'pd=rights; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.state is 'pd=rights; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.received_on is 'pd=rights; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.due_on is 'pd=rights; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.created_at is 'pd=rights; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.closed_at is 'pd=rights; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.note is 'pd=content; subject=data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request.opened_by is 'pd=relation; subject=data_request.opened_by; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=token';

-- data_request_step: the steps of it.
comment on column data_request_step.request_id is 'pd=relation; subject=data_request_step.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request_step.version is 'pd=none';
comment on column data_request_step.step is 'pd=rights; subject=data_request_step.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request_step.at is 'pd=rights; subject=data_request_step.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request_step.reason is 'pd=content; subject=data_request_step.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column data_request_step.actor_id is 'pd=relation; subject=data_request_step.actor_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=token';

-- job: work to do; its progress is shown with the request it serves.
comment on column job.id is 'pd=none';
comment on column job.kind is 'pd=none';
comment on column job.subject_id is 'pd=none';
comment on column job.state is 'pd=none';
comment on column job.run_at is 'pd=none';
comment on column job.attempts is 'pd=none';
comment on column job.heartbeat_at is 'pd=none';
comment on column job.done is 'pd=none';
comment on column job.total is 'pd=none';
comment on column job.problem is 'pd=none';
comment on column job.created_at is 'pd=none';
comment on column job.ended_at is 'pd=none';

-- export: an archive: the file itself is gone after 7 days, this line stays with the request. The name of the file opens it: a secret.
comment on column export.id is 'pd=none';
comment on column export.job_id is 'pd=none';
comment on column export.request_id is 'pd=relation; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column export.file is 'pd=credential; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=7d; access=no; port=no; erase=delete';
comment on column export.bytes is 'pd=rights; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column export.sha256 is 'pd=rights; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column export.records is 'pd=rights; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column export.omissions is 'pd=rights; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column export.created_at is 'pd=rights; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column export.expires_at is 'pd=rights; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';
comment on column export.downloads is 'pd=rights; subject=export.request_id>data_request.member_id; basis=legal; purpose=rights; keep=closed+5y; access=yes; port=no; erase=keep(proof)';

-- request_once: answers kept a day, so that a repeated request does not act twice.
comment on column request_once.member_id is 'pd=relation; subject=request_once.member_id; basis=legit; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column request_once.key is 'pd=trace; subject=request_once.member_id; basis=legit; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column request_once.route is 'pd=trace; subject=request_once.member_id; basis=legit; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column request_once.body_sha256 is 'pd=trace; subject=request_once.member_id; basis=legit; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column request_once.status is 'pd=trace; subject=request_once.member_id; basis=legit; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column request_once.created_at is 'pd=trace; subject=request_once.member_id; basis=legit; purpose=security; keep=24h; access=yes; port=no; erase=delete';
comment on column request_once.answer is 'pd=content; subject=request_once.member_id; basis=legit; purpose=security; keep=24h; access=yes; port=no; erase=delete';

-- audit.queue: leaves name nobody (see audit.disclosure).
comment on column audit.queue.entry_id is 'pd=none';
comment on column audit.queue.leaf is 'pd=none';

-- audit.log: the same.
comment on column audit.log.idx is 'pd=none';
comment on column audit.log.entry_id is 'pd=none';
comment on column audit.log.class is 'pd=none';
comment on column audit.log.action is 'pd=none';
comment on column audit.log.at is 'pd=none';
comment on column audit.log.leaf_hash is 'pd=none';
comment on column audit.log.leaf is 'pd=none';

-- audit.tile: hashes of the same.
comment on column audit.tile.level is 'pd=none';
comment on column audit.tile.n is 'pd=none';
comment on column audit.tile.hashes is 'pd=none';

-- audit.checkpoint: signatures over the same.
comment on column audit.checkpoint.size is 'pd=none';
comment on column audit.checkpoint.root is 'pd=none';
comment on column audit.checkpoint.note is 'pd=none';
comment on column audit.checkpoint.at is 'pd=none';

-- audit.disclosure: whom an entry concerns; kept as long as the class of its entry: 12 months, 5 years for rights.
comment on column audit.disclosure.digest is 'pd=trace; subject=audit.disclosure.owner_id; basis=legal; purpose=audit; keep=class; access=yes; port=no; erase=delete';
comment on column audit.disclosure.part is 'pd=trace; subject=audit.disclosure.owner_id; basis=legal; purpose=audit; keep=class; access=yes; port=no; erase=delete';
comment on column audit.disclosure.owner_id is 'pd=relation; subject=audit.disclosure.owner_id; basis=legal; purpose=audit; keep=class; access=yes; port=no; erase=delete';
comment on column audit.disclosure.at is 'pd=trace; subject=audit.disclosure.owner_id; basis=legal; purpose=audit; keep=class; access=yes; port=no; erase=delete';
comment on column audit.disclosure.bundle is 'pd=trace; subject=audit.disclosure.owner_id; basis=legal; purpose=audit; keep=class; access=yes; port=no; erase=delete';
comment on column audit.disclosure.sealed is 'pd=none';

-- audit.digest: where an entry stands in the log.
comment on column audit.digest.digest is 'pd=none';
comment on column audit.digest.idx is 'pd=none';

-- audit.access_seen: folds equal consultations within five minutes.
comment on column audit.access_seen.actor_id is 'pd=relation; subject=audit.access_seen.actor_id; basis=legit; purpose=audit; keep=1d; access=yes; port=no; erase=delete';
comment on column audit.access_seen.action is 'pd=trace; subject=audit.access_seen.actor_id; basis=legit; purpose=audit; keep=1d; access=yes; port=no; erase=delete';
comment on column audit.access_seen.seen_at is 'pd=trace; subject=audit.access_seen.actor_id; basis=legit; purpose=audit; keep=1d; access=yes; port=no; erase=delete';
comment on column audit.access_seen.object_id is 'pd=relation; subject=audit.access_seen.actor_id; basis=legit; purpose=audit; keep=1d; access=yes; port=no; erase=delete';

-- schema_migration: the tables' own history.
comment on column schema_migration.number is 'pd=none';
comment on column schema_migration.name is 'pd=none';
comment on column schema_migration.sha256 is 'pd=none';
comment on column schema_migration.applied_at is 'pd=none';
