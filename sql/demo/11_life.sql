-- The life of the workshop.
select pg_temp.post('vie', 'isabelle', '40 08:20',
	'Le café du hall 1 est réparé. Le réparateur a trouvé dans la machine une vis, deux trombones et une cale de 3 mm. **Qui a monté cette machine ?** 😄',
	'laugh 14 like 4');
select pg_temp.comment('bruno', 12, 'La cale, c''est moi. Elle vibrait.');
select pg_temp.reply('isabelle', 5, 'Et maintenant ?');
select pg_temp.reply('bruno', 3, 'Maintenant elle vibre.');
select pg_temp.post('vie', 'hugo', '39 17:05',
	'Covoiturage depuis Valence sud, départ 6 h 40, il me reste deux places du lundi au jeudi. Musique négociable, fenêtre ouverte non négociable.',
	'like 6');
select pg_temp.comment('lucas', 45, 'Preneur lundi et mardi ! Les autres jours je suis à l''école.');
select pg_temp.reply('hugo', 10, 'Vendu. Parking de la gare, côté taxis.');
select pg_temp.post('vie', 'aminata', '38 12:40',
	'Tajine aux pruneaux pour dix demain à la cantine de l''atelier. Premier arrivé, premier servi ; le dernier fait la vaisselle.',
	'love 11 like 3');
select pg_temp.comment('gilles', 20, 'J''arrive à 11 h 59.');
select pg_temp.comment('mathis', 25, 'Les apprentis peuvent venir aussi ?');
select pg_temp.reply('aminata', 4, 'Les apprentis mangent double, c''est la convention collective.');
select pg_temp.post('vie', 'yann', '37 18:10', $$
Dernière lame posée ce soir à l'école de Chabeuil. Six semaines, zéro réserve à la réception, et un merci dessiné par les CE1 avec les prénoms de toute l'équipe (Romain est devenu « Roman », il l'a bien pris).

Le dessin est dans le camion 2, il ira au mur du réfectoire.
$$, 'love 15 like 6 thanks 3');
select pg_temp.comment('amelie', 55, 'Ils ont aussi demandé si les casiers « respirent ». J''ai répondu oui.');
select pg_temp.comment('romain', 30, 'Roman, héros de bibliothèque. J''assume.');
select pg_temp.post('vie', 'patricia', '36 09:50', 'Je cherche un petit meuble pour le hamster de ma fille. Une chute de contreplaqué de 40 sur 60, quelqu''un ?', 'like 3 laugh 4');
select pg_temp.comment('ahmed', 15, 'Passe au débit à midi, je t''en mets deux de côté. En bouleau, monsieur sera bien logé.');
select pg_temp.post('vie', 'michel', '35 16:30', 'On m''a demandé pourquoi je range mes ciseaux par ordre de naissance et pas par largeur. Parce que le plus vieux, c''est celui de mon maître, et il passe en premier.', 'love 17 like 5');
select pg_temp.comment('mathis', 42, 'Je confirme, on n''a pas le droit d''y toucher.');
select pg_temp.reply('michel', 8, 'Tu auras le droit le jour où tu l''affûteras mieux que moi.');
select pg_temp.post('vie', 'chloe', '34 11:25', $$
Sondage sans machine : quelle couleur pour les nouveaux sweats ?

- bleu ardoise
- vert sapin
- brique

Répondez en commentaire, je compte vendredi. *Le jaune poussin a déjà été refusé, n'insistez pas.*
$$, 'like 5 laugh 6');
select pg_temp.comment('thomas', 14, 'Vert sapin.');
select pg_temp.comment('samira', 9, 'Brique. Avec le vernis, au moins on ne voit rien.');
select pg_temp.comment('celine', 25, 'Vert sapin !');
select pg_temp.comment('lucas', 11, 'Jaune poussin.');
select pg_temp.reply('chloe', 2, 'Lucas.');
select pg_temp.post('vie', 'valerie', '33 10:15', $$
**Exercice d'évacuation : 2 minutes 50 pour tout le monde, point de rassemblement compris.** On gagne quarante secondes sur l'automne
	dernier.

À améliorer : la porte coupe-feu du hall 2 était calée avec un serre-joint. Un très beau serre-joint,
	mais non.
$$, 'like 12 laugh 5');
select pg_temp.comment('julien', 33, 'Le serre-joint a été rendu à son propriétaire, qui est moi. Désolé.');
select pg_temp.post('vie', 'emma', '32 13:40',
	'Small triumph of the week: after two years in Romans I dreamt in French. Unfortunately it was about expansion joints.',
	'laugh 13 love 5', 'note', 'en');
select pg_temp.comment('ines', 16, 'Le rêve est validé par le bureau d''études.');
select pg_temp.comment('tomasz', 22, 'In Polish I only dream of holidays. I recommend it.', 'en');
select pg_temp.post('vie', 'olivier', '31 17:45',
	'La Ville nous a rappelés : ils veulent faire visiter l''atelier à deux classes de troisième en mai. Qui aime raconter son métier ? Pas besoin d''être à l''aise, il suffit d''être content de ce qu''on fait.',
	'like 8');
select pg_temp.comment('aminata', 38,
	'Moi. À leur âge on m''avait dit que ce n''était pas un métier de fille, j''ai deux ou trois choses à leur montrer.');
select pg_temp.reply('olivier', 13, 'C''est exactement la visite que je voulais leur proposer.');
select pg_temp.post('vie', 'nicolas', '30 19:00',
	'Trouvé ce matin sur le chantier de Die : un trousseau avec une clé de vélo et un porte-clés en forme de rabot. À réclamer dans le camion 3.',
	'like 2');
select pg_temp.comment('michel', 780, 'C''est le mien. Le rabot, je l''ai fait à quinze ans.');
select pg_temp.post('vie', 'gilles', '29 12:10', $$
La pétanque du vendredi reprend. Règlement affiché :

1. On ne mesure pas au mètre laser.
2. On ne mesure pas au mètre laser.
3. Karim, on ne mesure pas au mètre laser.
$$, 'laugh 16 like 4');
select pg_temp.comment('karim', 6, 'Un pied à coulisse alors ?');
select pg_temp.post('vie', 'sophie', '28 15:20',
	'Merci à celui ou celle qui a recollé le manche de ma brosse à copeaux pendant mes congés, sans rien dire. C''est du beau travail, on ne voit pas le joint. ❤️',
	'love 12 like 3');
select pg_temp.comment('michel', 130, '(sifflote)');
select pg_temp.reply('sophie', 7, 'Je le savais !');
select pg_temp.post('vie', 'fatou', '27 07:55',
	'Neige annoncée sur le plateau demain matin. Les deux livraisons du Vercors passent à l''après-midi, les clients sont prévenus. Pneus et prudence pour tout le monde.',
	'like 9 thanks 4');
select pg_temp.post('vie', 'david', '26 16:00',
	'Je rapporte de la foire de Beaucroissant un lot de vieux rabots. Trois marchent, deux décorent, un est un mystère. Photos à la pause pour qui veut deviner.',
	'like 6 wow 4');
select pg_temp.comment('michel', 60,
	'Le mystère est un bouvet à joindre, côté femelle. Le mâle est chez moi, dans le buffet.');
select pg_temp.reply('david', 11, 'Ils vont donc se retrouver. C''est beau.');
select pg_temp.post('vie', 'lucas', '25 11:30',
	'J''ai eu mon permis ce matin !!! Du premier coup. Enfin, du premier coup de cette année.',
	'love 10 like 9 laugh 3');
select pg_temp.comment('bruno', 4, 'Bravo Lucas. Le chariot élévateur, c''est toujours non.');
select pg_temp.comment('hugo', 30, 'Tu conduis lundi ? Je négocie la musique.');
select pg_temp.post('vie', 'sylvie', '24 14:15',
	'Rappel tout simple : les notes de frais du mois se déposent avant le 25, avec les tickets. Un ticket passé à la machine à laver reste un ticket, mais Mireille et moi avons besoin de le lire.',
	'like 5 laugh 4');
select pg_temp.post('vie', 'tomasz', '23 17:30',
	'My brother-in-law builds dry-stone walls in the Diois and is looking for somebody with a pick-up truck for one Saturday. Payment in picodon cheese.',
	'like 5 laugh 3', 'note', 'en');
select pg_temp.comment('yann', 90, 'Le 21, je suis libre. Pour du picodon je viens même sans le pick-up.');
select pg_temp.reply('tomasz', 20, 'Please bring the pick-up.', 'en');
select pg_temp.post('vie', 'ines', '22 10:05',
	'La maquette au 1/20 de l''auditorium est exposée à l''entrée. Vous pouvez toucher, elle est faite pour ça. Les fauteuils se soulèvent.',
	'like 11 wow 5');
select pg_temp.comment('isabelle', 44, 'Le facteur y est resté dix minutes. Il a rangé tous les fauteuils.');
select pg_temp.post('vie', 'samira', '21 08:35',
	'Cabine de vernis nettoyée à fond ce week-end par l''équipe. Filtres neufs, sol gris clair, et une lumière qui montre enfin les défauts. Surtout les miens.',
	'like 13 thanks 4');
select pg_temp.comment('celine', 35, 'Et surtout ceux du contrôle précédent. Merci !');
select pg_temp.post('vie', 'julien', '20 16:50', $$
Petit rappel d'affûteur, pour la paix des ménages :

> Une lame qui fume n'est pas une lame qui travaille, c'est une lame qui appelle au secours.

Le bac rouge, c'est *à affûter*. Le bac vert, c'est *affûté*. Le sol, ce n'est ni l'un ni l'autre.
$$, 'laugh 11 like 6');
select pg_temp.comment('ahmed', 18, 'Message reçu. Le sol s''excuse.');
select pg_temp.post('vie', 'romain', '18 18:20',
	'Si quelqu''un a un siège enfant groupe 1 qui dort à la cave, ma nièce arrive pour deux semaines. Je rends propre, avec un gâteau.',
	'like 3');
select pg_temp.comment('sarah', 48,
	'J''en ai un, il sera demain à l''accueil. Gâteau au citron, si on peut choisir.');
select pg_temp.post('vie', 'mireille', '17 12:05',
	'Le potager derrière le hall 3 est rouvert : quatre carrés libres. J''apporte les plants de tomates jeudi. On a eu quarante kilos l''an dernier, et un hérisson.',
	'love 9 like 5');
select pg_temp.comment('antoine', 27,
	'Je prends un carré. Je n''ai jamais rien fait pousser qui ne soit pas une base de données.');
select pg_temp.reply('mireille', 14, 'Les tomates pardonnent plus.');
select pg_temp.post('vie', 'antoine', '16 09:40', $$
Le planning de pose s'affiche maintenant sur le téléphone, sans tourner la tête. Si une case vous paraît fausse, c'est peut-être moi, c'est peut-être Yann : dites-le dans les deux cas.

`planning.interne` → onglet *Pose* → votre prénom.
$$, 'like 9 thanks 7');
select pg_temp.comment('yann', 22, 'C''est lui.');
select pg_temp.comment('nicolas', 310, 'On le lit même sur un escabeau. Merci.');
select pg_temp.post('vie', 'karim', '14 17:15', 'L''équipe du soir a monté ses quarante caissons avant 17 h. **Merci à Hugo, Aminata, Mathis et Tomasz** : la livraison de Grenoble part complète, et le client a appelé pour le dire.', 'love 13 like 9 thanks 4', 'praise');
select pg_temp.comment('pierre', 12, 'Vu le bon de livraison : complet, signé, sans rature. Chapeau.');
select pg_temp.comment('mathis', 55, 'Merci chef. J''en ai rêvé cette nuit : je montais le quarante et unième.');
select pg_temp.post('vie', 'claire', '13 11:50', 'Pique-nique de juin : bord de l''Isère, pelouse de l''atelier ou parc de la Martinette ? Répondez d''un mot, je réserve lundi.', 'like 6', 'question');
select pg_temp.comment('hugo', 8, 'Isère.');
select pg_temp.comment('fatou', 15, 'Isère, mais à l''ombre.');
select pg_temp.comment('gilles', 22, 'Pelouse : il y a le terrain de pétanque.');
select pg_temp.comment('celine', 40, 'Bord de l''Isère !');
select pg_temp.reply('gilles', 5, 'Bon. On déplacera les boules.');
select pg_temp.post('vie', 'jeanmarc', '12 15:10', 'Il y a un rouge-gorge qui niche dans la palette 14 du quai sud. On la laisse tranquille jusqu''à ce que les petits s''envolent. Merci de passer par la 15.', 'love 19 like 6');
select pg_temp.comment('emma', 33, 'Best notice I have ever read on a loading bay.', 'en');
select pg_temp.comment('chloe', 41, 'J''ai fait un panneau. Il est plus grand que le nid.');
select pg_temp.post('vie', 'pierre', '10 07:45', 'Livraison des panneaux décalée à demain, le camion est en panne à Tain. Débit, on avance les tasseaux de la médiathèque ; le reste de l''ordre du jour ne bouge pas.', 'like 7');
select pg_temp.post('vie', 'celine', '9 13:20', 'Quelqu''un a oublié un très joli thermos bleu à la salle de contrôle. Il contient encore du café, d''âge inconnu.', 'laugh 8 like 2');
select pg_temp.comment('thomas', 70, 'Avril. Il est à moi. Ne l''ouvrez pas.');
select pg_temp.post('vie', 'bruno', '7 08:10', 'Nouvelle aspiration sur la déligneuse depuis ce matin : 82 décibels au lieu de 91. On s''entend. C''est troublant.', 'like 14 wow 5 thanks 3');
select pg_temp.comment('ahmed', 30, 'J''ai entendu Jean-Marc chanter. Vingt ans qu''il chante, apparemment.');
select pg_temp.reply('jeanmarc', 50, 'Vingt-deux.');
select pg_temp.post('vie', 'sarah', '6 10:40', 'La mutuelle tient une permanence **jeudi de 12 h à 14 h** en salle Vercors. Chacun son tour, porte fermée. Rien de ce qui s''y dit ne passe par moi.', 'like 6 thanks 3');
select pg_temp.post('vie', 'thomas', '5 16:25', 'Record battu au centre 3 : la banque d''accueil courbe en une seule prise, sans reprise, à deux dixièmes. J''ai retenu ma respiration pendant quarante minutes.', 'wow 9 like 12');
select pg_temp.comment('ines', 13, 'Deux dixièmes sur six mètres. Je peux enfin dormir.');
select pg_temp.comment('amelie', 26, 'On l''encadre ?');
select pg_temp.reply('thomas', 4, 'Elle fait six mètres, Amélie.');
select pg_temp.post('vie', 'gilles', '4 12:00', 'Les élus tiennent leur permanence au réfectoire tous les premiers jeudis, de 12 h à 13 h. On y parle de tout, aussi du journal de cette place : je vous montre comment on vérifie que personne ne l''a réécrit.', 'like 8 thanks 4');
select pg_temp.post('vie', 'samira', '3 09:10', 'Vernis à l''eau, deuxième mois : zéro mal de tête dans l''équipe, un séchage un peu plus long quand il pleut. On ne reviendra pas en arrière.', 'like 12 love 4');
select pg_temp.comment('valerie', 25, 'Les mesures d''air sont arrivées : quatre fois moins de solvants. Je vous les affiche.');
select pg_temp.post('vie', 'karim', '2 17:20', 'Les volontaires de 6 h veulent-ils un petit déjeuner commun le premier jour ? J''apporte le msemen, il me faut quelqu''un pour la confiture et quelqu''un pour me réveiller.', 'love 8 like 6');
select pg_temp.comment('mireille', 35, 'Abricot de l''an dernier, trois pots.');
select pg_temp.comment('hugo', 60, 'Pour le réveil, j''ai un klaxon.');
select pg_temp.post('vie', 'aminata', '1 11:10', 'Ma visite avec les deux classes de troisième s''est très bien passée. Une fille m''a demandé si on pouvait « vivre de ça ». Je lui ai montré ma maison : j''en ai fait l''escalier.', 'love 18 like 7');
select pg_temp.comment('olivier', 20, 'Le professeur veut revenir avec une troisième classe. Bravo et merci.');
select pg_temp.comment('sophie', 45, 'Ça me donne envie d''y aller la prochaine fois. Tu me prends en binôme ?');
select pg_temp.reply('aminata', 12, 'Avec plaisir : toi les gammes et les temps, moi les copeaux.');
select pg_temp.post('vie', 'jeanmarc', '1 16:40', 'Les quatre petits du rouge-gorge se sont envolés ce matin. La palette 14 est de nouveau une palette.', 'love 16 like 5');
select pg_temp.comment('chloe', 18, 'Je garde le panneau, on ne sait jamais.');
select pg_temp.post('vie', 'lea', '4 h', 'J''ai soutenu mon rapport ce matin : **17 sur 20** ! Merci à Inès pour les relectures, et à tous ceux qui ont répondu à mes questions sur l''assemblage à mi-bois sans jamais soupirer.', 'love 14 like 8 thanks 2');
select pg_temp.comment('ines', 16, 'J''ai soupiré une fois, mais c''était à cause du café. Bravo Léa !');
select pg_temp.comment('michel', 21, 'Dix-sept. Le dix-huitième point, c''est quand le tiroir glisse tout seul.');
select pg_temp.post('vie', 'isabelle', '50 min', 'Gâteau au citron à l''accueil (merci Romain !). Il en reste onze parts, puis dix, puis… dépêchez-vous.', 'love 7 like 4');
select pg_temp.comment('sarah', 9, 'Excellent. Le siège enfant peut rester un mois de plus.');
