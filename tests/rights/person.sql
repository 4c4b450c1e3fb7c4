-- A person about whom every accessible column holds something, and colleagues whose words and names must not leave with them.
-- The persons: P 00aa (the archive's), Q a colleague, R a reviewer, S an administrator. Strings with "canari" must stay absent.
\set P '00000000-0000-4000-8000-0000000000aa'
\set Q '00000000-0000-4000-8000-0000000000bb'
\set R '00000000-0000-4000-8000-0000000000cc'
\set S '00000000-0000-4000-8000-0000000000dd'
begin;
insert into member (id, name, email, title, department, language, state, password_hash, totp_seed, totp_last_step) values
	(:'P', 'Ana Lenoir', 'ana.lenoir@parvis.test', 'Ajusteuse', 'Montage', 'fr', 'active', 'canari-empreinte', 'canari-graine', 7),
	(:'Q', 'Quentin Canari', 'canari.quentin@parvis.test', 'canari-titre', 'canari-service', 'fr', 'active', 'x', null, null),
	(:'R', 'Rose Canari', 'canari.rose@parvis.test', null, null, 'fr', 'active', 'x', null, null),
	(:'S', 'Simon Canari', 'canari.simon@parvis.test', null, null, 'fr', 'active', 'x', null, null);
update member set login = 'matricule-ana' where id = :'P';
update member set login = 'canari-matricule' where id = :'Q';
update member set powers_until = now() + interval '3 days' where id = :'P';
insert into groups (id, name, description, purpose, privacy, posting, approval, joining, created_by) values
	('00000000-0000-4000-9000-000000000001', 'Atelier des essais', 'x', 'team', 'closed', 'all', 'all', 'request', :'P'),
	('00000000-0000-4000-9000-000000000002', 'Groupe secret canari', 'x', 'team', 'secret', 'all', 'none', 'invitation', :'Q');
insert into member_role (member_id, role, granted_by) values (:'P', 'moderator', :'S'), (:'Q', 'representative', :'P');
insert into moderator_scope values (:'P', '00000000-0000-4000-9000-000000000001');
insert into session (id, token_hash, member_id, factors, device, expires_at) values
	(gen_random_uuid(), 'canari-cookie', :'P', 2, 'Firefox · essai', now() + interval '1 day');
insert into known_device (token_hash, member_id, created_at) values ('canari-appareil', :'P', now() - interval '3 days');
insert into one_time_link (token_hash, purpose, member_id, login, created_by, expires_at, used_at) values
	('canari-lien', 'reset', :'P', 'ana.lenoir.ancienne@parvis.test', :'S', now() + interval '1 day', now()),
	('canari-autre', 'reset', :'Q', 'canari.quentin@parvis.test', :'P', now() + interval '2 days', null);
insert into charter_version (id, number, title, effective_at, sha256, published_at) values
	('00000000-0000-4000-a000-000000000001', 900, 'Charte des essais', now(), sha256('charte'), now());
insert into acceptance (member_id, version_id, sha256) values (:'P', '00000000-0000-4000-a000-000000000001', sha256('charte'));
insert into membership (member_id, group_id, state) values
	(:'P', '00000000-0000-4000-9000-000000000001', 'member'), (:'Q', '00000000-0000-4000-9000-000000000001', 'requested');   -- P has left the secret group: its name of now is not theirs
insert into confirmation (id, act, target_id, proposed_by, reason, state, decided_by, decided_at, word) values
	(gen_random_uuid(), 'reset', :'P', :'S', 'Son téléphone est perdu', 'refused', :'Q', now(), 'mot canari'),
	(gen_random_uuid(), 'reset', :'Q', :'S', 'Elle a changé de poste', 'confirmed', :'P', now(), 'Vue au guichet'),
	(gen_random_uuid(), 'reset', :'R', :'P', 'Demandé par elle-même', 'expired', null, null, null);
insert into confirmation (id, act, target_id, proposed_by, reason, state, decided_by, decided_at, word, roles_from, roles_to, charge) values
	(gen_random_uuid(), 'roles', :'P', :'S', 'Elle modère la cantine', 'done', :'Q', now(), 'autre mot canari', '{representative}', '{moderator}', '{all}');
insert into confirmation (id, act, proposed_by, reason, state, decided_by, decided_at, group_id, ends_at) values
	(gen_random_uuid(), 'enter', :'P', 'Un accident annoncé là', 'done', :'Q', now(), '00000000-0000-4000-9000-000000000002', now() + interval '5 days');
insert into invitation_declined (member_id, group_id, times, at, for_good) values (:'P', '00000000-0000-4000-9000-000000000002', 2, now() - interval '9 days', true);
insert into mandate (id, group_id, member_id, origin, deputy, starts_on, ends_on, ended_reason) values
	(gen_random_uuid(), '00000000-0000-4000-9000-000000000001', :'P', 'elected', true, '2026-01-05', '2026-06-30', 'Relève prise par une autre équipe'),
	(gen_random_uuid(), '00000000-0000-4000-9000-000000000002', :'P', 'volunteer', false, '2026-02-05', '2026-03-06', 'left'),
	(gen_random_uuid(), '00000000-0000-4000-9000-000000000001', :'R', 'volunteer', false, '2026-01-05', null, null);
insert into post (id, group_id, author_id, kind, label, language, state, body, body_tree, body_sha256, submitted_at, published_at, edited_at, deleted_at, comment_count) values
	('00000000-0000-4000-b000-000000000001', '00000000-0000-4000-9000-000000000001', :'P', 'question', 'group', 'fr', 'published',
	 'Mon texte <script>alert(1)</script> & accents é', '[["p","Mon texte <script>alert(1)</script> & accents é"]]', sha256('un'), now(), now(), now(), null, 1),
	('00000000-0000-4000-b000-000000000002', '00000000-0000-4000-9000-000000000001', :'P', 'note', 'internal', 'en', 'deleted',
	 'Mon texte effacé', '[["p","Mon texte effacé"]]', sha256('deux'), null, null, null, now(), 0),
	('00000000-0000-4000-b000-000000000003', '00000000-0000-4000-9000-000000000002', :'Q', 'note', 'confidential', 'fr', 'published',
	 'paroles canari du groupe secret', '[["p","paroles canari du groupe secret"]]', sha256('trois'), now(), now(), null, null, 0),
	('00000000-0000-4000-b000-000000000004', '00000000-0000-4000-9000-000000000001', :'Q', 'note', 'internal', 'fr', 'published',
	 'publication canari de Quentin', '[["p","publication canari de Quentin"]]', sha256('quatre'), now(), now(), null, null, 2),
	('00000000-0000-4000-b000-000000000005', '00000000-0000-4000-9000-000000000002', :'P', 'note', 'group', 'fr', 'published',
	 'Mon texte resté là-bas', '[["p","Mon texte resté là-bas"]]', sha256('cinq'), now(), now(), null, null, 1);
update post set pinned_at = now() where id = '00000000-0000-4000-b000-000000000005';
insert into company_setting (setting, was, value, set_by) values ('dpo', '', 'dpo@essai.test', :'P');
insert into comment (id, post_id, author_id, parent_id, depth, state, body, body_tree, edited_at, deleted_at) values
	('00000000-0000-4000-c000-000000000001', '00000000-0000-4000-b000-000000000001', :'Q', null, 1, 'published', 'commentaire canari', '[["p","commentaire canari"]]', null, null),
	('00000000-0000-4000-c000-000000000002', '00000000-0000-4000-b000-000000000001', :'P', '00000000-0000-4000-c000-000000000001', 2, 'deleted',
	 'Ma réponse', '[["p","Ma réponse"]]', now(), now()),
	('00000000-0000-4000-c000-000000000003', '00000000-0000-4000-b000-000000000003', :'P', null, 1, 'published', 'Mon mot resté là-bas', '[["p","Mon mot resté là-bas"]]', null, null);
insert into reaction (post_id, member_id, kind) values ('00000000-0000-4000-b000-000000000004', :'P', 3), ('00000000-0000-4000-b000-000000000003', :'P', 2);
insert into feed_visit values (:'P', '00000000-0000-4000-9000-000000000001', now()), (:'P', '00000000-0000-4000-9000-000000000002', now());
insert into review_case (id, kind, group_id, author_id, post_id, comment_id, applicant_id, reason, state, version, due_at, claimed_by, decision, decided_by, decided_at) values
	('00000000-0000-4000-d000-000000000001', 'held_post', '00000000-0000-4000-9000-000000000001', :'P', '00000000-0000-4000-b000-000000000001', null, null,
	 'group_approval', 'decided', 3, now() + interval '2 days', :'R', 'return', :'R', now()),
	('00000000-0000-4000-d000-000000000002', 'held_comment', '00000000-0000-4000-9000-000000000001', :'P', null, '00000000-0000-4000-c000-000000000002', null,
	 'rule:essai', 'open', 1, null, null, null, null, null),
	('00000000-0000-4000-d000-000000000003', 'membership', '00000000-0000-4000-9000-000000000001', :'P', null, null, :'P', 'joining', 'open', 1, null, null, null, null, null),
	('00000000-0000-4000-d000-000000000004', 'held_post', '00000000-0000-4000-9000-000000000001', :'Q', '00000000-0000-4000-b000-000000000004', null, null,
	 'group_approval', 'decided', 2, null, :'P', 'publish', :'P', now()),
	('00000000-0000-4000-d000-000000000005', 'membership', '00000000-0000-4000-9000-000000000001', :'Q', null, null, :'Q', 'joining', 'open', 1, null, null, null, null, null),
	('00000000-0000-4000-d000-000000000006', 'held_post', '00000000-0000-4000-9000-000000000002', :'P', '00000000-0000-4000-b000-000000000005', null, null,
	 'group_approval', 'decided', 2, null, null, 'publish', :'R', now()),
	('00000000-0000-4000-d000-000000000007', 'held_post', '00000000-0000-4000-9000-000000000002', :'Q', '00000000-0000-4000-b000-000000000003', null, null,
	 'group_approval', 'decided', 2, null, :'P', 'publish', :'P', now());
update review_case set message = case author_id when :'P' then 'Mon message pour entrer' else 'message canari de Quentin' end where kind = 'membership';
insert into case_event (case_id, version, action, actor_id, reason, article_slug, advice, note, body_sha256) values
	('00000000-0000-4000-d000-000000000001', 2, 'return', :'R', 'needs_source', 'article-essai', 'Citez votre source, et je publie.', 'Note interne sur ce texte', sha256('un')),
	('00000000-0000-4000-d000-000000000004', 2, 'publish', :'P', null, null, null, null, sha256('quatre')),
	('00000000-0000-4000-d000-000000000007', 2, 'publish', :'P', null, null, null, null, sha256('trois'));
insert into data_request (id, member_id, kind, origin, state, received_on, due_on, note, opened_by, closed_at) values
	('00000000-0000-4000-e000-000000000001', :'P', 'rectification', 'desk', 'closed', '2026-09-01', '2026-10-01', 'Mon nom est mal écrit', :'P', now()),
	('00000000-0000-4000-e000-000000000002', :'P', 'access', 'self', 'collecting', '2026-11-02', '2026-12-02', null, :'P', null),
	('00000000-0000-4000-e000-000000000003', :'P', 'portability', 'self', 'collecting', '2026-11-02', '2026-12-02', null, :'P', null);
insert into data_request_step (request_id, version, step, actor_id, reason) values
	('00000000-0000-4000-e000-000000000001', 1, 'received', :'P', null),
	('00000000-0000-4000-e000-000000000001', 2, 'extended', :'S', 'Il faut retrouver le dossier papier');
insert into job (id, kind, subject_id, state) values
	('00000000-0000-4000-f000-000000000001', 'export', '00000000-0000-4000-e000-000000000001', 'done'),
	('00000000-0000-4000-f000-000000000002', 'export', '00000000-0000-4000-e000-000000000002', 'waiting'),
	('00000000-0000-4000-f000-000000000003', 'export', '00000000-0000-4000-e000-000000000003', 'waiting');
insert into export (id, request_id, job_id, file, bytes, sha256, records, omissions, expires_at, downloads) values
	(gen_random_uuid(), '00000000-0000-4000-e000-000000000001', '00000000-0000-4000-f000-000000000001', null, 123457, sha256('zip'), 4321, 3, now() + interval '1 day', 2);
insert into notification (id, member_id, kind, group_id, post_id, comment_id, case_id, request_id, read_at) values
	(gen_random_uuid(), :'P', 'post_returned', '00000000-0000-4000-9000-000000000001', '00000000-0000-4000-b000-000000000001',
	 '00000000-0000-4000-c000-000000000001', '00000000-0000-4000-d000-000000000001', '00000000-0000-4000-e000-000000000001', now());
-- What the desk was answered when it opened a request for somebody else: their card, their note.
insert into request_once (member_id, key, route, body_sha256, status, answer) values
	(:'P', gen_random_uuid(), 17, sha256('corps'), 201, '{"member":{"name":"Quentin Canari"},"note":"note canari du bureau"}');
insert into audit.access_seen values (:'P', 'case.read', '00000000-0000-4000-d000-000000000004', now());
-- An entry of the log about P, made by S: P learns the function, not the name. Digests are the commitments to the bundles.
select '["' || repeat('0a', 16) || '","a",{"actor":"00000000-0000-4000-8000-0000000000dd","function":"admin","object":"canari-objet"}]' as acted,
	'["' || repeat('0b', 16) || '","s",{"object":"x","subject":"00000000-0000-4000-8000-0000000000aa"}]' as concerned \gset
select encode(sha256(convert_to(E'disclosure-v1\n' || :'acted', 'UTF8')), 'hex') as a, encode(sha256(convert_to(E'disclosure-v1\n' || :'concerned', 'UTF8')), 'hex') as s \gset
select '{"act":"member.list","at":"2026-11-21T00:00:00Z","cls":"access","prp":"motif-essai","sd":{"a":"' || :'a' || '","s":["' || :'s' || '"]},"v":1}' as leaf \gset
insert into audit.disclosure (digest, part, owner_id, bundle) values
	(decode(:'a', 'hex'), 'a', :'S', convert_to(:'acted', 'UTF8')), (decode(:'s', 'hex'), 's', :'P', convert_to(:'concerned', 'UTF8'));
insert into audit.log (idx, entry_id, class, action, at, leaf_hash, leaf) values (900000, 900000, 'access', 'member.list', '2026-11-21T00:00:00Z',
	sha256('\000'::bytea || convert_to(:'leaf', 'UTF8')), convert_to(:'leaf', 'UTF8'));
insert into audit.digest values (decode(:'a', 'hex'), 900000), (decode(:'s', 'hex'), 900000);
commit;
