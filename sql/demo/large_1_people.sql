-- A company of 10,000 in 500 groups, 24 memberships each, added to the small one: for measuring, so
-- everything is computed from a number. Member m (0 to 9956) is in the groups (m + 43 k) modulo 492, k from 0
-- to 23: the colleagues of m there are m + 492 j.
set local synchronous_commit = off;
set local jit = off;
set local work_mem = '64MB';

create function pg_temp.large_member(m bigint) returns uuid language sql immutable as $$
	select ('018f0000-0000-7000-8100-' || lpad(to_hex(m), 12, '0'))::uuid $$;
create function pg_temp.large_group(g bigint) returns uuid language sql immutable as $$
	select ('018f0000-0000-7000-9100-' || lpad(to_hex(g), 12, '0'))::uuid $$;
create function pg_temp.large_peer(m bigint, j bigint) returns bigint language sql immutable as $$
	select (m + 492 * j) % 9840 $$;
-- Where post i stands in the year that ends now, its author, in which of the author's groups, and its
-- identifier.
create function pg_temp.large_at(i bigint) returns timestamptz language sql stable as $$
	select now() - interval '365 days' * (1 - i / 1000000.0) $$;
create function pg_temp.large_author(i bigint) returns bigint language sql immutable as $$
	select (i * 7919 + i / 9957) % 9957 $$;
create function pg_temp.large_place(i bigint) returns bigint language sql immutable as $$
	select ((i * 7919 + i / 9957) % 9957 + 43 * ((i * 31 + i / 977) % 24)) % 492 $$;
create function pg_temp.large_id(at timestamptz, number bigint) returns uuid language sql stable as $$
	select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
		|| left(md5(number::text), 3) || '8' ||
		substr(md5(number::text), 4, 15))::uuid $$;

insert into member (id, name, email, title, department, language, state, password_hash, created_at)
select pg_temp.large_member(m), first || ' ' || last,
	lower(translate(first || '.' || last, 'éèëïçÉ ', 'eeeice-')) || '.' || m || '@parvis.test',
	job, department, case when m % 9 = 0 then 'en' else 'fr' end,
	'active', current_setting('parvis.demo_hash'), now() - interval '370 days'
  from generate_series(0, 9956) as m cross join lateral (select
	(array['Camille', 'Louis', 'Inès', 'Hugo', 'Léa', 'Karim', 'Manon', 'Yanis', 'Chloé', 'Théo',
		'Fatima', 'Paul', 'Zoé', 'Adrien', 'Nadia',
		'Romain', 'Sarah', 'Maxime', 'Élise', 'Mehdi', 'Julie', 'Antoine', 'Clara', 'Bastien', 'Awa',
			'Simon'])[1 + m % 26] as first,
	(array['Martin', 'Bernard', 'Robin', 'Petit', 'Durand', 'Leroy', 'Moreau', 'Simon', 'Laurent',
		'Lefebvre', 'Michel', 'Garcia', 'David',
		'Bertrand', 'Roux', 'Vincent', 'Fournier', 'Morel', 'Girard', 'André', 'Mercier', 'Dupont',
		'Lambert', 'Bonnet', 'François',
		'Martinez', 'Legrand', 'Garnier', 'Faure', 'Rousseau', 'Blanc', 'Guérin', 'Muller', 'Henry',
			'Roussel', 'Nicolas', 'Perrin'])
		[1 + m / 26 % 37] as last,
	(array['Monteur', 'Technicienne méthodes', 'Acheteur', 'Cheffe d’équipe', 'Conducteur de ligne',
		'Comptable', 'Conceptrice'])[1 + m % 7] as job,
	(array['Montage', 'Méthodes', 'Achats', 'Pose', 'Usinage', 'Comptabilité', 'Bureau d’études',
		'Logistique'])[1 + m % 8] as department) as made;
insert into acceptance (member_id, version_id, sha256, accepted_at)
select pg_temp.large_member(m), v.id, v.sha256, v.effective_at + interval '1 hour'
  from generate_series(0, 9956) as m cross join charter_version v;

insert into groups (id, name, description, purpose, privacy, posting, approval, joining, created_by,
	created_at)
select pg_temp.large_group(g), (array['Équipe', 'Projet', 'Questions', 'Métier', 'Vie du site'])[1 + g % 5]
	|| ' ' ||
	(array['Valence', 'Grenoble', 'Romans', 'Lyon', 'Crest', 'Voiron', 'Annonay', 'Vienne'])[1 + g % 8]
		|| ' ' || (g + 1),
	'Groupe de mesure numéro ' || (g + 1) || '.',
	(array['team', 'project', 'questions', 'questions', 'social'])[1 + g % 5],
	case when g % 20 = 19 then 'secret' when g % 4 = 3 then 'closed' else 'open' end, 'all',
	case when g % 20 < 3 then 'all' when g % 5 = 4 then 'first_post' when g % 20 = 7 then 'partners'
		else 'none' end,
	case when g % 20 = 19 then 'invitation' when g % 4 = 3 then 'request' else 'free' end,
	pg_temp.large_member(g), now() - interval '369 days'
  from generate_series(0, 491) as g;

-- What checks each row (foreign keys, the limit of groups) was planned while the tables were nearly empty: it
-- is planned anew as they grow.
analyze member, groups;
insert into membership (member_id, group_id, state, since)
select pg_temp.large_member(m), pg_temp.large_group(m % 492), 'member', now() - interval '366 days'
  from generate_series(0, 9956) as m;
analyze membership;
insert into membership (member_id, group_id, state, since)
select pg_temp.large_member(m), pg_temp.large_group((m + 43 * k) % 492), 'member', now() - interval '366 days'
  from generate_series(0, 9956) as m cross join generate_series(1, 23) as k;
-- The people of the small demo, guests apart, have their 24 groups too.
insert into membership (member_id, group_id, state, since)
select pg_temp.member_id(p.key), pg_temp.large_group((p.number + 43 * k) % 492),
	'member', now() - interval '100 days'
  from demo_person p cross join generate_series(0, 23) as k where p.key not in ('marion', 'eva');

-- Two animators a group; animator@ animates twelve more, six of them read first; moderator@ looks after
-- fifty.
insert into mandate (id, group_id, member_id, origin, deputy, starts_on)
select pg_temp.large_id(now() - interval '366 days', 10 * g + j), pg_temp.large_group(g),
	pg_temp.large_member(g + 492 * (18 + j)), 'elected', j = 1,
	current_date - 366
  from generate_series(0, 491) as g cross join generate_series(0, 1) as j
union all
select pg_temp.large_id(now() - interval '99 days', k), pg_temp.large_group((3 + 43 * k) % 492),
	pg_temp.member_id('elodie'), 'volunteer', false,
	current_date - 99 from generate_series(0, 11) as k;
update groups set approval = 'all' where id in (select pg_temp.large_group((3 + 43 * k) % 492)
	from generate_series(0, 5) as k);
insert into moderator_scope select pg_temp.member_id('claire'), pg_temp.large_group(g)
	from generate_series(0, 490, 10) as g;
