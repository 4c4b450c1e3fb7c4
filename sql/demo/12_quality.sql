-- Quality: questions, answers and what is kept of them. The first post of a newcomer is read before it
-- appears.
select pg_temp.post('qualite', 'elodie', '41 14:00', $$
### Comment poser une bonne question ici

1. La pièce ou le plan, avec son indice.
2. Ce que dit la fiche, ce que vous voyez, **avec la cote**.
3. Ce que vous avez déjà essayé.

Une question sans réponse depuis deux jours est reprise par Céline ou par moi. Et il n'y a pas de question bête : il y a des fiches mal écrites.
$$, 'like 9 thanks 4');
select pg_temp.post('qualite', 'thomas', '39 07:50', 'Plan 412 indice C : la rainure est cotée 8,2, l''outil disponible est à 8,0. On fait deux passes, ou on corrige le plan ?', 'like 3', 'question');
select pg_temp.comment('ines', 35, 'On corrige le plan : c''était 8,0 avec un jeu de 0,2, et quelqu''un (moi) a additionné les deux. Indice D dans l''heure.');
select pg_temp.reply('thomas', 6, 'Merci. J''attends l''indice D pour lancer les soixante autres.');
select pg_temp.comment('celine', 120, 'Fiche de contrôle mise à jour aussi.');
select pg_temp.post('qualite', 'yann', '38 16:20', 'Retour de chantier, Chabeuil : les chants du bas des casiers ont bu l''eau du nettoyage. Trois casiers sur quarante, toujours côté lavabos. On passe une couche de fond sous le chant sur les prochains ?', 'like 6', 'question');
select pg_temp.comment('samira', 44, 'Oui, et je proposerais de le faire **avant** le perçage. Sinon l''eau entre par les trous des pieds.');
select pg_temp.comment('elodie', 65, 'Adopté pour toutes les pièces à moins de 10 cm du sol. Fiche F-07, version 3.');
select pg_temp.post('qualite', 'karim', '37 09:30', 'Les excentriques du dernier carton se bloquent à mi-course : neuf sur cent. Carton mis de côté, étiquette rouge. Quelqu''un d''autre a vu ça ?', 'like 4', 'question');
select pg_temp.comment('aminata', 18, 'Oui, poste 2, quatre pièces. Même lot.');
select pg_temp.comment('david', 140, 'Réclamation partie chez le fabricant avec les photos. Échange sous huit jours.');
select pg_temp.reply('karim', 2900, 'Reçus ce matin, cent sur cent. Merci !');
select pg_temp.post('qualite', 'celine', '36 11:15', $$
**Contrôle du mois : où en est-on ?**

| Ligne | Pièces contrôlées | Reprises | Il y a un an |
|:------|------------------:|---------:|-------------:|
| Débit | 310 | 4 | 11 |
| Usinage | 284 | 6 | 9 |
| Montage | 196 | 7 | 16 |
| Finition | 151 | 9 | 12 |

La finition monte un peu : c'est la lumière de la cabine, pas les mains. Des tubes neufs arrivent.
$$, 'like 10 thanks 3');
select pg_temp.comment('samira', 26, 'Merci de le préciser. On ne voit pas un défaut qu''on n''éclaire pas.');
select pg_temp.comment('pierre', 58, 'Débit : de 11 à 4. Ahmed et Julien, il faudra nous dire comment.');
select pg_temp.reply('julien', 33, 'Une lame affûtée tous les deux jours au lieu de quatre. C''est tout.');
select pg_temp.post('qualite', 'sophie', '35 10:10',
	'La gamme du tiroir T4 prévoit 14 minutes, tout le monde en met 19. Avant de « corriger les gens », je voudrais corriger la gamme. Qui me montre où passent les cinq minutes ?',
	'like 9 love 2', 'question');
select pg_temp.comment('karim', 240,
	'Hugo vous montre quand vous voulez, mais je sais déjà : c''est le gabarit, on le cherche à chaque fois.');
select pg_temp.reply('sophie', 15,
	'Deux gabarits de plus, accrochés au poste. Je passe commande à… nous-mêmes.');
select pg_temp.comment('tomasz', 60,
	'Also the screws: two boxes, same colour, different lengths. Two minutes lost in every hour.', 'en');
select pg_temp.reply('sophie', 25, 'Good catch: green lid for 30 mm, red lid for 35 mm, from Monday.', 'en');
select pg_temp.post('qualite', 'emma', '34 15:30', $$
Humidity readings of the new ash batch, after two weeks in hall 2:

- top of the stack: **9.1 %**
- middle: 10.4 %
- bottom: 12.8 %

The bottom boards need another ten days, or a different stack. I would turn the pile over rather than wait.
$$, 'like 5', 'note', 'en');
select pg_temp.comment('david', 40, 'On retourne la pile demain matin avec Jean-Marc. Merci Emma.');
select pg_temp.comment('michel', 85,
	'Des baguettes plus épaisses entre les planches, et ça respire tout seul. On faisait comme ça.');
select pg_temp.post('qualite', 'ines', '33 09:00',
	'Nouvelle bibliothèque de quincaillerie dans le logiciel de plans : les charnières 110° ont enfin le bon entraxe. Les anciens plans ne changent pas tout seuls, pensez à mettre à jour *avant* de copier.',
	'like 6 thanks 2');
select pg_temp.post('qualite', 'pierre', '32 08:15',
	'Pour la médiathèque : qui a déjà usiné du frêne cintré de 22 mm sans éclats en sortie ? On a vingt-six panneaux et pas un de rechange.',
	'like 4', 'question');
select pg_temp.comment('thomas', 22,
	'Martyr neuf à chaque panneau, outil à compression, avance réduite d''un tiers. Testé en 2023 sur l''hôtel de Crest.');
select pg_temp.comment('julien', 31, 'Et l''outil sort de chez moi le matin même, pas la veille.');
select pg_temp.comment('emma', 47, 'Keep the relative humidity above 45 % in the hall that day, please.',
	'en');
select pg_temp.reply('bruno', 90,
	'Humidificateurs branchés sur le hall 1. On lira la valeur sur l''écran de l''entrée.');
select pg_temp.post('qualite', 'samira', '31 14:45',
	'Le vernis à l''eau blanchit dans les angles quand la pièce est à moins de 16 °C. Solution provisoire : les pièces dorment la veille dans le sas chauffé.',
	'like 7');
select pg_temp.comment('elodie', 28, 'Pas si provisoire : je l''ajoute à la fiche V-02.');
select pg_temp.post('qualite', 'aminata', '30 10:50',
	'Visseuse du poste 4 : elle lâche à 7 N·m au lieu de 9. Étiquette rouge posée, je prends celle du poste 6 en attendant.',
	'like 5');
select pg_temp.comment('bruno', 19, 'Je la récupère à midi, étalonnage demain.');
select pg_temp.comment('bruno', 1500, 'C''était le ressort. Étalonnée, étiquette verte, valable six mois.');
select pg_temp.post('qualite', 'karim', '29 09:20',
	'Quel couple de serrage pour les inserts laiton dans le frêne ? La fiche dit 12 N·m, la notice du fournisseur dit 9. Deux inserts ont tourné à vide ce matin.',
	'like 8', 'question');
select pg_temp.comment('thomas', 14,
	'**9 N·m.** Au-dessus, le laiton entre en rotation dans le frêne. Les 12, c''était pour le chêne.');
select pg_temp.comment('elodie', 26,
	'Confirmé, fiche M-12 corrigée : version 7, deux lignes séparées pour frêne et chêne.');
select pg_temp.comment('ines', 40, 'Je l''ajoute au livret des alternants, c''est un bon exemple.');
select pg_temp.reply('karim', 9, 'Lot débloqué, équipe de l''après-midi prévenue. Merci à tous les trois.');
select pg_temp.post('qualite', 'julien', '27 16:10',
	'Petite mesure pour les curieux : une lame de 96 dents qui a coupé deux clous perd 40 % de sa vie. Passez l''aimant sur les bois de récupération, il est accroché à la colonne.',
	'like 8 wow 2');
select pg_temp.post('qualite', 'nicolas', '26 17:15',
	'Pose à Die : les murs sont faux de 18 mm sur 3 m. On a rattrapé avec des couvre-joints, c''est propre, mais il faudrait un relevé **avant** le débit pour ce genre de bâtiment.',
	'like 7');
select pg_temp.comment('amelie', 52,
	'D''accord. Relevé systématique pour tout bâtiment d''avant 1950 : je l''ajoute au dossier d''ouverture.');
select pg_temp.reply('yann', 17, 'Et le mètre laser part avec l''équipe, pas avec la pétanque.');
select pg_temp.post('qualite', 'david', '24 11:40',
	'Le nouveau contreplaqué bouleau a deux couleurs de face selon le côté. Pour les façades visibles, repérez la face A (tampon bleu sur la tranche).',
	'like 6 thanks 2');
select pg_temp.post('qualite', 'elodie', '22 09:45', $$
## Audit de la certification : ce qu'on nous demandera

L'auditrice vient dans cinq semaines, deux jours. Elle parlera avec **ceux qui font**, pas seulement avec moi. Rien à réviser ; il suffit de pouvoir montrer :

- où est la fiche du poste, et sa date ;
- que faire d'une pièce douteuse (étiquette rouge, zone rouge, on prévient) ;
- le dernier étalonnage de l'outil que vous tenez.

Si une fiche de votre poste vous semble fausse,
	*c'est maintenant* qu'il faut me le dire. Je passe tous les matins à 8 h 30.
$$, 'like 11 thanks 5');
select pg_temp.comment('michel', 75,
	'La fiche du placage dit encore « colle froide ». On est à chaud depuis 2019.');
select pg_temp.reply('elodie', 20, 'C''est exactement ce que je cherche. Corrigée à midi, merci Michel.');
select pg_temp.comment('valerie', 44,
	'Pensez aussi aux gants du poste 5, l''affiche montre l''ancien modèle.');
select pg_temp.post('qualite', 'gilles', '21 15:35',
	'Les cales de ponçage rouges laissent des traces sur le frêne clair. Les grises, non. On garde les rouges pour le chêne ?',
	'like 4', 'question');
select pg_temp.comment('samira', 16,
	'Oui, et j''écris « chêne » dessus au feutre, parce que je nous connais.');
select pg_temp.post('qualite', 'tomasz', '19 10:25', $$
I measured the drawer fronts of the last two batches, because something felt off:

1. batch A: 0.3 mm wider on the left
2. batch B: perfect

Same programme, same operator. The difference is the clamp of station 3: it moves. I put a mark
	on it with a pencil, look after ten cycles.
$$, 'like 7 wow 3', 'note', 'en');
select pg_temp.comment('thomas', 38, 'Vérifié : 4 dixièmes de jeu dans le vérin. Bien vu Tomasz.');
select pg_temp.comment('bruno', 55, 'Joint changé. On remesure demain ensemble ?');
select pg_temp.reply('tomasz', 12, 'Yes, at seven, with coffee.', 'en');
select pg_temp.post('qualite', 'valerie', '17 08:40',
	'Deux presque-accidents déclarés ce mois-ci, aucun accident. Déclarer un presque-accident n''a jamais valu de reproche à personne ici, et chaque fois quelque chose a été changé. Continuez.',
	'like 10 thanks 4');
select pg_temp.post('qualite', 'celine', '15 13:30',
	'Pour la banque d''accueil : quel contrôle sur la courbe ? Je propose un gabarit en contreplaqué sur trois points, plutôt qu''un relevé complet.',
	'like 5', 'question');
select pg_temp.comment('thomas', 26,
	'Trois points suffisent si on choisit bien : les deux bouts et le raccord.');
select pg_temp.comment('ines', 15, 'Je dessine le gabarit cet après-midi.');
select pg_temp.post('qualite', 'michel', '13 16:00',
	'Pour un joint de placage qui ne se rouvre pas : on presse, on attend, on va boire un café, on attend encore. Trente ans que je cherche un raccourci, il n''y en a pas.',
	'love 9 like 6');
select pg_temp.comment('emma', 130, 'The data sheet says the same thing, less elegantly.', 'en');
select pg_temp.post('qualite', 'sophie', '11 10:30',
	'Les deux gabarits du tiroir T4 sont accrochés : on est passé de 19 à 14 min 30, mesurés sur trente tiroirs. La gamme était juste, c''est le poste qui ne l''était pas.',
	'like 12 love 3');
select pg_temp.comment('karim', 21, 'Et personne ne court. C''est surtout ça qu''on a vu.');
select pg_temp.post('qualite', 'yann', '9 17:50',
	'Médiathèque : le maçon annonce un sol fini 12 mm plus haut que prévu. On garde la hauteur des plinthes ou celle des tablettes ?',
	'like 3', 'question');
select pg_temp.comment('amelie', 34,
	'Celle des tablettes : les livres ne rapetissent pas. Plinthes recoupées de 12.');
select pg_temp.comment('pierre', 22, 'Débit prévenu, rien n''est encore coupé.');
select pg_temp.post('qualite', 'elodie', '6 09:15',
	'Le guide photo des défauts est à jour : quarante-deux exemples, avec la fiche à suivre pour chacun. Une version imprimée est à chaque poste de contrôle.',
	'like 9 thanks 5');
select pg_temp.post('qualite', 'ines', '4 14:20',
	'Charnières invisibles de la banque : le perçage de 26 tombe sur un joint de plaquage. On décale de 4 mm vers le bas ?',
	'like 4', 'question');
select pg_temp.comment('michel', 29, 'Vers le haut. En bas, la main passe et on le verra.');
select pg_temp.reply('ines', 11, 'Voilà pourquoi je demande. Vers le haut, donc.');
select pg_temp.post('qualite', 'thomas', '2 08:05',
	'Plan 455 : la cote de 312 est donnée deux fois, 312 et 321. Je parie sur 312, mais je préfère demander avant de couper vingt-six panneaux.',
	'like 5', 'question');
select pg_temp.comment('ines', 12, '312. Indice B envoyé, et une tournée de croissants pour la frayeur.');
select pg_temp.post('qualite', 'celine', '3 h',
	'Lot de ce matin : rien à signaler sur soixante-quatre façades. C''est rare, alors je le signale.',
	'like 8 love 3');
select pg_temp.comment('gilles', 22, 'Encadrez ce message.');

-- Newcomers: read first, then published; and one that came back with advice.
select pg_temp.held('qualite', 'david', '40 09:10', 'first_post',
	'Question d''acheteur : quand une planche est refusée au contrôle, quelle photo vous faut-il pour que je puisse réclamer sans discuter ?',
	'like 5', 'question');
select pg_temp.decided('publish', 'elodie', 55);
select pg_temp.comment('celine', 80,
	'Une vue d''ensemble avec l''étiquette du lot, une vue du défaut avec un réglet. Deux photos, jamais une.');
select pg_temp.held('qualite', 'nicolas', '37 15:40', 'first_post',
	'Retour de pose : à la mairie de Montéléger, M. Fabre nous a dit que les portes coulissantes frottent dès qu''il pleut. Il faut reprendre les rails.',
	'');
select pg_temp.decided('return', 'celine', 70,
	'personal_data', 'confidential',
	'Très utile, merci. Retirez le nom de la personne et celui de la commune : « un client, une mairie » suffisent, et on garde le plus important, la pluie et les rails.');
select pg_temp.resubmitted(45,
	'Retour de pose : chez un client, les portes coulissantes frottent dès qu''il pleut. Les rails prennent l''eau par le haut : il faudrait un jet d''eau au-dessus du seuil, et reprendre les rails existants.');
select pg_temp.decided('publish', 'elodie', 30);
select pg_temp.comment('yann', 60, 'Jet d''eau en zinc prévu d''office sur les trois prochains chantiers.');
select pg_temp.held('qualite', 'valerie', '34 10:00', 'first_post',
	'Pour chaque fiche de poste, je propose d''ajouter en haut **le** geste à ne jamais faire, en une ligne et un dessin. Qui m''aide pour la toupie ?',
	'like 6', 'question');
select pg_temp.decided('publish', 'celine', 40);
select pg_temp.comment('michel', 95, 'Moi. Et je te montrerai ma main gauche, c''est le meilleur dessin.');
select pg_temp.asked('qualite', 'lea', '33 11:10',
	'Je fais mon rapport sur la non-qualité, j''aimerais lire les échanges.');
select pg_temp.decided('refuse_member', 'elodie', 90, 'other', null,
	'Les échanges de ce groupe parlent de chantiers en cours. Je vous prépare plutôt une sélection pour votre rapport, passez me voir.');
select pg_temp.asked('qualite', 'samira', '41 15:00',
	'La finition voit passer tous les défauts, autant en parler ici.');
select pg_temp.decided('accept_member', 'elodie', 25);
select pg_temp.asked('qualite', 'hugo', '1 09:35',
	'Je monte les tiroirs T4 toute la journée et je réponds par l''intermédiaire de Karim : ce serait plus simple de répondre moi-même. 🙂');
