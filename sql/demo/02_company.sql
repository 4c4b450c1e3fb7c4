-- Les Ateliers Rochebrune, menuiserie et agencement bois, Romans-sur-Isère: the people, their groups and
-- mandates.
create temporary table demo_person (number int, key text, name text, title text, department text, email text);
insert into demo_person values
	(1, 'sophie', 'Sophie Marchand', 'Technicienne méthodes', 'Méthodes', 'employee'),
	(2, 'karim', 'Karim Belkacem', 'Chef d’équipe montage', 'Montage', 'employee2'),
	(3, 'elodie', 'Élodie Garnier', 'Responsable qualité', 'Qualité', 'animator'),
	(4, 'claire', 'Claire Fontanel', 'Chargée de communication interne', 'Communication', 'moderator'),
	(5, 'paul', 'Paul Vernay', 'Administrateur systèmes', 'Informatique', 'admin'),
	(6, 'nadia', 'Nadia Hamidi', 'Juriste, déléguée à la protection des données', 'Direction', 'dpo'),
	(7, 'gilles', 'Gilles Bertholon', 'Menuisier, élu au CSE', 'Finition', 'rep'),
	(8, 'marion', 'Marion Delorme', 'Technico-commerciale, Scierie des Quatre-Montagnes', 'Partenaire',
		'guest'),
	(9, 'anne', 'Anne Rochebrune', 'Directrice générale', 'Direction', 'anne.rochebrune'),
	(10, 'thomas', 'Thomas Girardet', 'Conducteur de centre d’usinage', 'Débit et usinage',
		'thomas.girardet'),
	(11, 'hugo', 'Hugo Lemasson', 'Monteur', 'Montage', 'hugo.lemasson'),
	(12, 'aminata', 'Aminata Diop', 'Monteuse', 'Montage', 'aminata.diop'),
	(13, 'yann', 'Yann Le Bihan', 'Chef de chantier', 'Pose', 'yann.lebihan'),
	(14, 'ines', 'Inès Faure', 'Conceptrice', 'Bureau d’études', 'ines.faure'),
	(15, 'amelie', 'Amélie Roussel', 'Cheffe de projet', 'Bureau d’études', 'amelie.roussel'),
	(16, 'mireille', 'Mireille Chabert', 'Comptable', 'Comptabilité', 'mireille.chabert'),
	(17, 'julien', 'Julien Morel', 'Affûteur', 'Débit et usinage', 'julien.morel'),
	(18, 'fatou', 'Fatou Sarr', 'Responsable logistique', 'Logistique', 'fatou.sarr'),
	(19, 'bruno', 'Bruno Castellani', 'Responsable maintenance', 'Maintenance', 'bruno.castellani'),
	(20, 'lea', 'Léa Pontier', 'Alternante, bureau d’études', 'Bureau d’études', 'lea.pontier'),
	(21, 'mathis', 'Mathis Brun', 'Apprenti menuisier', 'Montage', 'mathis.brun'),
	(22, 'sarah', 'Sarah Vial', 'Responsable des ressources humaines', 'Ressources humaines',
		'sarah.vial'),
	(23, 'david', 'David Nguyen', 'Acheteur bois', 'Achats', 'david.nguyen'),
	(24, 'patricia', 'Patricia Lombard', 'Assistante commerciale', 'Commerce', 'patricia.lombard'),
	(25, 'olivier', 'Olivier Tardy', 'Directeur commercial', 'Commerce', 'olivier.tardy'),
	(26, 'nicolas', 'Nicolas Ferrand', 'Poseur', 'Pose', 'nicolas.ferrand'),
	(27, 'samira', 'Samira Aït Ali', 'Peintre-vernisseuse', 'Finition', 'samira.aitali'),
	(28, 'jeanmarc', 'Jean-Marc Peyronnet', 'Cariste', 'Logistique', null),
	(29, 'celine', 'Céline Bouvier', 'Contrôleuse qualité', 'Qualité', 'celine.bouvier'),
	(30, 'ahmed', 'Ahmed Zerrouki', 'Opérateur de débit', 'Débit et usinage', null),
	(31, 'lucas', 'Lucas Martinelli', 'Alternant maintenance', 'Maintenance', 'lucas.martinelli'),
	(32, 'isabelle', 'Isabelle Giraud', 'Accueil et services généraux', 'Services généraux',
		'isabelle.giraud'),
	(33, 'pierre', 'Pierre Escoffier', 'Responsable de production', 'Production', 'pierre.escoffier'),
	(34, 'emma', 'Emma Whitfield', 'Ingénieure matériaux', 'Bureau d’études', 'emma.whitfield'),
	(35, 'tomasz', 'Tomasz Kowalski', 'Monteur', 'Montage', 'tomasz.kowalski'),
	(36, 'valerie', 'Valérie Jourdan', 'Responsable sécurité et prévention', 'Production',
		'valerie.jourdan'),
	(37, 'romain', 'Romain Chevalier', 'Poseur', 'Pose', 'romain.chevalier'),
	(38, 'chloe', 'Chloé Barbier', 'Graphiste', 'Communication', 'chloe.barbier'),
	(39, 'antoine', 'Antoine Roux', 'Développeur d’outils internes', 'Informatique', 'antoine.roux'),
	(40, 'michel', 'Michel Arnaud', 'Menuisier, tuteur', 'Finition', 'michel.arnaud'),
	(41, 'sylvie', 'Sylvie Magnan', 'Responsable administrative et financière', 'Direction',
		'sylvie.magnan'),
	(42, 'nora', 'Nora Benhamou', 'Chargée d’affaires', 'Commerce', 'nora.benhamou'),
	(43, 'eva', 'Eva Santos', 'Alternante, communication', 'Communication', 'eva.santos');

insert into demo_member select key,
	('018f0000-0000-7000-8000-0000000000' || lpad(number::text, 2, '0'))::uuid, name from demo_person;
insert into member (id, name, email, title, department, language, state, password_hash, created_at)
select m.id, p.name, p.email || '@parvis.test', p.title, p.department, case when p.key in ('emma', 'tomasz')
	then 'en' else 'fr' end,
	case when p.key = 'eva' then 'invited' else 'active' end::member_state,
	case when p.key <> 'eva' then current_setting('parvis.demo_hash') end,
	case p.key when 'eva' then now() - interval '3 days' when 'nora' then now() - interval '4 days'
		when 'marion' then now() - interval '50 days'
		else now() - interval '150 days' + make_interval(mins => p.number * 37) end
  from demo_person p join demo_member m using (key);
insert into member_role (member_id, role, granted_by, granted_at)
select pg_temp.member_id(key), role::member_role_name, pg_temp.member_id('paul'), now() - interval '148 days'
  from (values ('claire', 'moderator'), ('nadia', 'dpo'), ('gilles', 'representative'),
	('marion', 'guest')) as given (key, role);
insert into member_role (member_id, role, granted_at)
	values (pg_temp.member_id('paul'), 'admin', now() - interval '150 days');
update member_role set confirms_from = granted_at;

-- Whom to write to, as functions.
update company set controller = E'Les Ateliers Rochebrune SAS\n14 rue des Scieurs, 26100 Romans-sur-Isère',
	dpo = E'donnees@rochebrune.example\nDélégué à la protection des données, à la même adresse';

create temporary table demo_place (number int, key text, name text, purpose text, privacy text, posting text,
	approval text, joining text,
	creator text, description text, editorial_line text);
insert into demo_place values
	(1, 'annonces', 'Annonces', 'announcement', 'open', 'animators', 'none', 'free', 'claire',
	 'Ce que chacun doit savoir : la vie de l’entreprise, les dates, les chantiers gagnés.',
	 'Une annonce dit ce qui change, pour qui et quand. Elle nomme la personne à qui poser ses questions.'),
	(2, 'vie', 'Vie de l’atelier', 'social', 'open', 'all', 'none', 'free', 'isabelle',
	 'Le quotidien, les coups de main, les bonnes nouvelles, le covoiturage et les gâteaux.',
	 'Tout est bienvenu tant qu’on peut le lire à voix haute devant la machine à café.'),
	(3, 'qualite', 'Qualité et retours de terrain', 'questions', 'closed', 'all', 'first_post', 'request',
		'elodie',
	 'Ici on demande, on répond et on garde trace : montage, contrôle, retours de chantier.',
	 'Bienvenu : une question précise, une cote, une fiche corrigée et sa date. Ailleurs : le nom d’un client, un prix, une critique de personne.'),
	(4, 'boite', 'Boîte à idées', 'questions', 'open', 'all', 'all', 'free', 'gilles',
	 'Une idée pour mieux travailler, une économie, une amélioration : elle est lue, discutée, et elle reçoit une réponse.',
	 'Chaque idée est lue avant de paraître, pour que la discussion parte bien. On propose, on n’accuse pas ; une idée par publication.'),
	(5, 'abri', 'Projet Abri à vélos', 'project', 'open', 'all', 'none', 'request', 'amelie',
	 'Quarante places, un toit végétalisé, du douglas de chez nous : le chantier que nous faisons pour nous-mêmes.',
		''),
	(6, 'filiere', 'Filière bois locale', 'project', 'closed', 'all', 'partners', 'request', 'david',
	 'Avec la Scierie des Quatre-Montagnes : essences, séchage, livraisons. Groupe partagé avec un partenaire.',
	 'Des personnes extérieures lisent ce groupe. Ni prix d’achat, ni nom de client ; les messages des partenaires sont lus avant de paraître.'),
	(7, 'alternants', 'Alternants et tuteurs', 'team', 'closed', 'all', 'none', 'request', 'michel',
	 'Questions de métier, carnet de bord, visites des écoles. Aucune question n’est trop simple.', ''),
	(8, 'surprise', 'Surprise pour Michel', 'social', 'secret', 'all', 'none', 'invitation', 'samira',
	 'Michel part à la retraite dans deux mois. Il ne sait rien. Chut.', '');

insert into demo_group select key, ('018f0000-0000-7000-9000-0000000000' || lpad(number::text, 2, '0'))::uuid
	from demo_place;
insert into groups (id, name, description, editorial_line, purpose, privacy, posting, approval, joining,
	created_by, created_at)
select g.id, p.name, p.description, p.editorial_line, p.purpose, p.privacy, p.posting, p.approval, p.joining,
	pg_temp.member_id(p.creator), now() - interval '140 days' + make_interval(days => p.number)
  from demo_place p join demo_group g using (key);

-- Everyone of the house is in the open groups for all; the others are listed.
insert into membership (member_id, group_id, state, since)
select m.id, g.id, 'member', now() - interval '120 days' from demo_member m cross join demo_group g
 where g.key in ('annonces', 'vie', 'boite') and m.key not in ('marion', 'eva')
   and (g.key, m.key) <> ('boite', 'claire');
insert into membership (member_id, group_id, state, since)
select pg_temp.member_id(member_key), pg_temp.group_id(lists.key), 'member', now() - interval '110 days'
  from (values
	('qualite', 'elodie celine sophie karim thomas aminata yann ines amelie julien pierre bruno david emma tomasz michel gilles valerie nicolas'),
	('abri', 'amelie thomas sophie karim bruno lucas anne fatou isabelle nicolas ines gilles emma yann'),
	('filiere', 'david fatou marion pierre elodie ines emma sophie olivier'),
	('alternants', 'michel lea mathis lucas sarah karim bruno ines amelie'),
	('surprise', 'samira karim gilles sophie elodie anne sarah isabelle hugo aminata thomas chloe')) as
		lists (key, people),
	unnest(string_to_array(people, ' ')) as member_key;
insert into membership (member_id, group_id, state, since) values
	(pg_temp.member_id('mireille'), pg_temp.group_id('surprise'), 'invited', now() - interval '2 days');

insert into mandate (id, group_id, member_id, origin, deputy, starts_on)
select pg_temp.ordered_id(now() - interval '100 days'), pg_temp.group_id(place), pg_temp.member_id(person),
	origin, deputy,
	current_date - 100 + row_number() over ()::int
  from (values
	('annonces', 'claire', 'nominated', false), ('annonces', 'anne', 'nominated', false),
	('vie', 'isabelle', 'volunteer', false), ('vie', 'hugo', 'elected', false),
	('qualite', 'elodie', 'nominated', false), ('qualite', 'celine', 'volunteer', true),
	('boite', 'gilles', 'elected', false), ('boite', 'elodie', 'volunteer', false),
	('abri', 'amelie', 'volunteer', false), ('abri', 'thomas', 'volunteer', true),
	('filiere', 'david', 'nominated', false), ('filiere', 'fatou', 'volunteer', true),
	('alternants', 'michel', 'elected', false), ('alternants', 'lea', 'elected', true),
	('surprise', 'samira', 'volunteer', false), ('surprise', 'karim', 'volunteer', true)) as given (place,
		person, origin, deputy);
insert into mandate (id, group_id, member_id, origin, starts_on, ends_on, ended_reason) values
	(pg_temp.ordered_id(now() - interval '130 days'), pg_temp.group_id('vie'),
		pg_temp.member_id('patricia'), 'volunteer',
	 current_date - 130, current_date - 60, 'handed over');
insert into moderator_scope select pg_temp.member_id('claire'), pg_temp.group_id(place)
  from unnest(array['boite', 'qualite', 'filiere', 'vie']) as place;
