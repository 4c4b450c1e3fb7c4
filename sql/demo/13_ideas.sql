-- The box of ideas: every post is read before it appears. Past decisions first, then what waits today.
select pg_temp.held('boite', 'hugo', '40 10:20', 'group_approval',
	'Un établi à hauteur réglable au poste 3 : Aminata mesure 1,58 m et moi 1,93 m. On se relaie avec une palette, ce n''est sérieux pour aucun des deux dos.',
	'like 13 love 4');
select pg_temp.decided('publish', 'gilles', 65);
select pg_temp.comment('valerie', 45,
	'Budget prévention disponible. Deux modèles à l''essai le mois prochain.');
select pg_temp.comment('aminata', 30, 'La palette sera regrettée par personne.');
select pg_temp.reply('hugo', 12, 'Par moi un peu, elle avait de la hauteur de vue.');
select pg_temp.held('boite', 'fatou', '38 08:50', 'group_approval', $$
**Regrouper les livraisons de la vallée.** Aujourd'hui nous faisons trois tournées par semaine vers Valence, souvent à moitié vides.

- une tournée le mardi, pleine ;
- une tournée le jeudi, pleine ;
- les urgences par le transporteur, facturées au chantier.

Économie estimée : un aller-retour sur trois, soit à peu près 11 000 km par an.
$$, 'like 15 wow 2');
select pg_temp.decided('publish', 'elodie', 48);
select pg_temp.comment('yann', 70, 'D''accord si la liste du mardi est fermée le vendredi midi, pas avant.');
select pg_temp.reply('fatou', 15, 'Vendredi midi, promis.');
select pg_temp.comment('pierre', 130, 'On essaie deux mois.');
select pg_temp.held('boite', 'mathis', '36 16:45', 'group_approval', 'Et si les apprentis avaient une heure par semaine pour fabriquer une pièce à eux, avec les chutes ?', 'love 11 like 9');
select pg_temp.decided('publish', 'gilles', 110);
select pg_temp.comment('michel', 35, 'Je signe. Le vendredi de 15 h à 16 h, et la pièce se montre à Noël.');
select pg_temp.comment('sarah', 40, 'Possible dès le mois prochain, c''est du temps de formation.');
select pg_temp.held('boite', 'patricia', '35 11:30', 'group_approval', 'Remplacer les gobelets du hall par des tasses gravées à nos prénoms. Thomas peut graver, j''ai demandé.', 'like 10 love 5');
select pg_temp.decided('publish', 'elodie', 20);
select pg_temp.comment('thomas', 22, 'Quarante-trois tasses, une pause déjeuner. C''est mon cadeau.');
select pg_temp.comment('isabelle', 18, 'Je retire les gobelets vendredi.');
select pg_temp.held('boite', 'ahmed', '33 07:40', 'group_approval', 'Le bac à chutes est trop loin de la déligneuse : 22 mètres aller et retour, soixante fois par jour. On peut le rapprocher et vider une fois de plus ?', 'like 12');
select pg_temp.decided('publish', 'gilles', 85);
select pg_temp.comment('sophie', 26, 'Soixante fois 22 mètres, ça fait 1,3 km par jour. Je viens mesurer lundi, et on le déplace mardi.');
select pg_temp.held('boite', 'romain', '32 18:30', 'group_approval', 'Il faudrait que le bureau d''études arrête de dessiner des choses qu''on ne peut pas poser. Celui qui a fait le plan de Die n''a jamais tenu un niveau.', '');
select pg_temp.decided('return', 'gilles', 820, 'disrespect', 'respect', 'Il y a une vraie idée là-dessous : faire venir le bureau d''études à la pose. Proposez-la sans viser une personne, elle passera tout de suite.');
select pg_temp.resubmitted(600, 'Je propose que chaque personne du bureau d''études passe **deux jours par an en pose**, et que chaque poseur passe deux jours au bureau d''études. On se comprendrait mieux, et les plans aussi.');
select pg_temp.decided('publish', 'gilles', 40);
select pg_temp.comment('ines', 25, 'Volontaire pour la prochaine pose. Je sais tenir un niveau, mais je veux bien réviser.');
select pg_temp.reply('romain', 14, 'Casque fourni, café fourni.');
select pg_temp.comment('amelie', 60, 'Excellente idée. On commence par Saint-Marcellin ?');
select pg_temp.held('boite', 'lucas', '30 09:15', 'group_approval', 'Des pneus neufs pour tout le monde payés par l''entreprise, ce serait cool.', '');
select pg_temp.decided('return', 'elodie', 55, 'other', null, 'Cela ressemble plus à un vœu qu''à une idée pour mieux travailler. Si vous pensez à la sécurité sur le trajet (équipement d''hiver, aide au covoiturage), dites-le ainsi, cela vaut la peine.');
select pg_temp.held('boite', 'bruno', '29 10:05', 'group_approval', $$
Chaque machine reçoit une **pastille avec un numéro court**. Quand quelque chose ne va pas, on envoie un message avec le numéro et la maintenance sait tout de suite laquelle, où, et quand elle a été graissée.

C'est 40 pastilles et une demi-journée. Je fais le plan.
$$, 'like 14 thanks 3');
select pg_temp.decided('publish', 'elodie', 33);
select pg_temp.comment('antoine', 41,
	'Je peux faire une page « machine » avec l''historique derrière chaque numéro.');
select pg_temp.held('boite', 'olivier', '27 17:00', 'group_approval',
	'Notre concurrent de Valence vient de perdre son chef d''atelier et son plus gros client, le groupe hôtelier. On pourrait en profiter : je vous mets le prix qu''ils faisaient, 412 € le mètre.',
	'');
select pg_temp.decided('reject', 'gilles', 940,
	'confidential', 'confidential',
	'Un prix, un client et une personne reconnaissable dans la même phrase : ce n''est pas l''endroit. Parlez-en en rendez-vous commercial.');
select pg_temp.held('boite', 'mireille', '26 11:20', 'group_approval',
	'Une bibliothèque d''échange au réfectoire : on prend un livre, on en laisse un. J''ai déjà une caisse de polars et un menuisier m''a promis l''étagère.',
	'love 9 like 7');
select pg_temp.decided('publish', 'elodie', 28);
select pg_temp.comment('gilles', 15, 'Le menuisier confirme. Elle sera en frêne, comme il se doit.');
select pg_temp.comment('emma', 90,
	'I will bring the English shelf: detective novels and one book about glue.', 'en');
select pg_temp.held('boite', 'julien', '24 16:15', 'group_approval',
	'Noter sur chaque lame la date du dernier affûtage, au feutre blanc. Trois secondes par lame, et plus de débat.',
	'like 11');
select pg_temp.decided('publish', 'gilles', 50);
select pg_temp.held('boite', 'samira', '22 08:30', 'group_approval',
	'Un essai de gants fins sans latex à la finition. Deux collègues ont les mains abîmées, et moi aussi certains jours.',
	'like 8 thanks 4');
select pg_temp.decided('publish', 'elodie', 45);
select pg_temp.comment('valerie', 22,
	'Trois modèles commandés. Et pour les mains, l''infirmière du service de santé reçoit sans rendez-vous le mardi.');
select pg_temp.held('boite', 'yann', '20 18:40', 'group_approval',
	'Une caisse « dépannage » identique dans les trois camions, avec une liste plastifiée. Hier à Crest il manquait une mèche de 5, on a perdu deux heures.',
	'like 13 thanks 2');
select pg_temp.decided('publish', 'gilles', 760);
select pg_temp.comment('nicolas', 20, 'Je fais la liste, j''en ai marre d''être la caisse.');
select pg_temp.held('boite', 'chloe', '18 14:10', 'group_approval',
	'Filmer les gestes des anciens avant leur départ : dix vidéos de trois minutes, sans musique, juste les mains et les mots. On commence par l''affûtage et le placage ?',
	'love 15 like 6');
select pg_temp.decided('publish', 'elodie', 38);
select pg_temp.comment('michel', 200, 'D''accord pour les mains. Pour la tête, on verra.');
select pg_temp.reply('chloe', 12, 'Les mains, c''est parfait. Et rien ne sort sans votre oui.');
select pg_temp.held('boite', 'sophie', '16 09:55', 'group_approval', $$
Les tableaux de marche sont lus par ceux qui les remplissent,
	c'est-à-dire personne d'autre. Je propose **un seul tableau par ligne**, avec trois choses :

1. ce qui est prévu aujourd'hui ;
2. ce qui nous bloque, et depuis quand ;
3. qui s'en occupe.

On enlève le reste. J'ai fait une maquette avec l'équipe de Karim,
	elle est au mur du hall 2 : gribouillez dessus.
$$, 'like 16 thanks 4');
select pg_temp.decided('publish', 'gilles', 42);
select pg_temp.comment('karim', 33,
	'Deux semaines d''essai : la ligne « ce qui nous bloque » s''est vidée toute seule.');
select pg_temp.comment('pierre', 48, 'Je prends le même pour le débit.');
select pg_temp.reply('sophie', 10, 'Je l''imprime en grand, avec un crayon au bout d''une ficelle.');
select pg_temp.held('boite', 'isabelle', '14 10:45', 'group_approval',
	'Un banc à l''entrée, côté soleil. Les visiteurs attendent debout, et nous fabriquons des bancs.',
	'love 10 like 11 laugh 4');
select pg_temp.decided('publish', 'elodie', 15);
select pg_temp.comment('mathis', 28, 'Ce sera la pièce des apprentis ! Elle sera à Noël… ou avant.');
select pg_temp.held('boite', 'antoine', '12 15:25', 'group_approval',
	'Afficher les consommations d''électricité par hall, à l''entrée, sans personne en face des chiffres. Juste pour voir ce que coûte un compresseur qui fuit.',
	'like 9');
select pg_temp.decided('publish', 'gilles', 95);
select pg_temp.comment('bruno', 18, 'Il fuit. Je sais. J''ai commandé le joint.');
select pg_temp.held('boite', 'patricia', '10 09:05', 'group_approval',
	'Est-ce qu''on peut arrêter de mettre tout le monde en copie ? Je reçois 90 messages par jour, dont 70 ne me concernent pas.',
	'like 14');
select pg_temp.decided('publish', 'elodie', 60);
select pg_temp.comment('anne', 25,
	'C''est un peu pour ça qu''on a ouvert cette place. Proposition : plus de « tout le monde », jamais.');
select pg_temp.held('boite', 'jeanmarc', '8 13:50', 'group_approval',
	'Celui qui a garé sa voiture grise devant le quai sud, immatriculée FG 412, gêne tout le monde et s''en moque. Il se reconnaîtra.',
	'');
select pg_temp.decided('reject', 'elodie', 75,
	'disrespect', 'respect',
	'Le texte vise une personne reconnaissable. La question du stationnement devant le quai, elle, a toute sa place ici : proposez un marquage au sol ?');
select pg_temp.held('boite', 'jeanmarc', '5 14:05', 'group_approval',
	'Un marquage jaune au sol devant le quai sud, avec « livraisons » écrit en grand. Je peins si on m''achète la peinture.',
	'like 12');
select pg_temp.decided('publish', 'gilles', 30);
select pg_temp.comment('valerie', 20, 'Peinture demandée ce matin. Merci Jean-Marc.');
select pg_temp.held('boite', 'karim', '3 10:15', 'group_approval',
	'Former deux personnes par équipe au chariot élévateur, pour ne plus attendre Jean-Marc (qui ne peut pas être partout, même s''il essaie).',
	'like 11 thanks 3');
select pg_temp.decided('publish', 'elodie', 40);
select pg_temp.comment('jeanmarc', 55, 'Je suis pour. Je choisis les élèves.');
select pg_temp.comment('sarah', 30, 'Deux dates possibles en juin. Inscrivez-vous auprès de Pierre.');

-- Waiting today.
select pg_temp.held('boite', 'thomas', '1 14:20', 'group_approval', $$
**Récupérer la chaleur du compresseur pour le séchoir.** L'air sort à 60 °C et chauffe la cour. Avec une gaine de douze mètres, il chaufferait le sas de séchage.

Bruno a déjà le ventilateur. Il manque la gaine, deux trappes et un accord.
$$);
select pg_temp.held('boite', 'nora', '1 16:05', 'group_approval', 'De retour après cinq mois, un regard neuf : à l''accueil téléphonique, le client raconte son histoire trois fois avant d''arriver à la bonne personne. Et si la première personne notait deux lignes que les autres voient ?', '', 'question');
select pg_temp.held('boite', 'hugo', '5 h', 'group_approval', 'Une douche au vestiaire du hall 2 pour ceux qui viendront à vélo dès que l''abri ouvre. La plomberie passe déjà derrière la cloison, j''ai regardé.');
select pg_temp.held('boite', 'romain', '95 min', 'group_approval', 'Sur le chantier de l''hôtel Bellevue, le client Garcin paie toujours en retard. On devrait refuser ses prochaines commandes.');
-- Sent back once all is loaded, by the animator herself: sql/queries/commands/demo_acts.sql.
select pg_temp.held('boite', 'sophie', '2 h', 'group_approval',
	'Pour l''été : décaler la pause de l''équipe du soir à 19 h 30, quand le hall redescend sous 28 °C.');
select pg_temp.draft('boite', 'sophie', '4 17:30', 'Idée à creuser : une carte des compétences de l''atelier, remplie par chacun, pour savoir à qui demander quoi. *Jamais pour noter les gens.*');
