-- A million short posts over a year. Every fifth has reactions, every tenth three comments: the counters are
-- written with the post. Reaction n of post i, up to large_reactions(i), is of kind 1 + (i / 5 + 2 n) modulo
-- 7: at most one of each kind; 4 undoes 2 there.
create function pg_temp.large_reactions(i bigint) returns bigint language sql immutable as $$
	select case when i % 5 = 0 then 1 + i / 5 % 3 else 0 end $$;
create function pg_temp.large_count(i bigint, kind bigint) returns int language sql immutable as $$
	select case when ((kind + 6 - i / 5 % 7) * 4) % 7 between 1 and pg_temp.large_reactions(i) then 1
		else 0 end $$;

insert into post (id, group_id, author_id, kind, state, label, body, body_tree, body_sha256, language,
	comment_count, reaction_counts,
	created_at, submitted_at, published_at)
select pg_temp.large_id(at, i), pg_temp.large_group(pg_temp.large_place(i)),
	pg_temp.large_member(pg_temp.large_author(i)),
	case when i % 11 = 0 then 'question' else 'note' end, 'published', 'internal', first || E'\n\n'
		|| second,
	('[["p",' || to_json(first) || '],["p",' || to_json(second) || ']]')::json,
	sha256(convert_to(first || E'\n\n' || second, 'UTF8')), 'fr',
	case when i % 10 = 3 then 3 else 0 end,
	array[pg_temp.large_count(i, 1), pg_temp.large_count(i, 2), pg_temp.large_count(i, 3),
		pg_temp.large_count(i, 4),
		pg_temp.large_count(i, 5), pg_temp.large_count(i, 6), pg_temp.large_count(i, 7)], at, at, at
  from generate_series(1, 1000000) as i cross join lateral (select pg_temp.large_at(i) as at,
	(array['Point du matin', 'Retour de chantier', 'Question du jour', 'Bonne nouvelle', 'Petit rappel',
		'Pour information', 'Demande d’avis',
		'Merci à l’équipe'])[1 + i % 8] || ' : ' ||
	(array['la livraison de la semaine part complète',
		'le planning de la ligne deux est décalé d’une demi-journée',
		'les fiches de poste sont à jour',
		'le nouveau gabarit fait gagner quatre minutes par pièce',
		'le contrôle a relevé deux écarts sans gravité',
		'la réunion de jeudi passe à 10 h en salle Vercors',
			'le fournisseur confirme les délais'])[1 + i / 8 % 7] || '.' as first,
	(array['Dites-moi si quelque chose manque.', 'Le détail est affiché près de la pointeuse.',
		'On en reparle demain au point de 8 h 30, avec les chiffres.',
		'Si quelqu’un a déjà rencontré le même cas, je suis preneur de la solution, même partielle.',
		'Rien ne change pour les autres équipes.'])[1 + i / 56 % 5] || ' (' || i || ')' as second) as
			written;
analyze post;   -- as in large_1_people.sql
