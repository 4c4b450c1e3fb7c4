-- Announcements.
select pg_temp.post('annonces', 'anne', '41 09:15', $$
# Bienvenue sur la place des Ateliers

Depuis des années nous nous parlons par affichettes,
	par SMS et par « tu diras à l'équipe de l'après-midi que… ». Désormais nous avons un lieu à nous,
	hébergé chez nous, à Romans.

Trois choses à savoir :

1. **Vous publiez librement.** Seule la Boîte à idées est relue avant parution,
	et les partenaires ne voient que le groupe Filière.
2. **Personne ne compte ce que vous lisez.** C'est écrit dans la charte, et les élus peuvent le vérifier dans le journal.
3. **Le soir vous appartient.** Rien n'est attendu de vous entre 19 h et 8 h.

Merci aux onze collègues qui ont écrit la charte avec nous. À vous de jouer !
$$, 'like 14 love 9 thanks 5', 'announcement');
select pg_temp.comment('gilles', 47,
	'Le CSE a relu chaque article. On a fait enlever deux phrases et ajouter la 8 sur ce qui est enregistré : je signe des deux mains.');
select pg_temp.comment('hugo', 33, 'Enfin un endroit pour retrouver les infos sans fouiller mes SMS.');
select pg_temp.reply('claire', 12,
	'C''était le but ! Et si tu ne trouves pas quelque chose, demande : c''est que c''est mal rangé.');
select pg_temp.post('annonces', 'claire', '38 11:00', $$
## Portes ouvertes du 14 : on cherche des visages

Nous recevons les familles et les voisins **samedi 14, de 10 h à 17 h**. Il nous manque :

- deux personnes pour l'atelier débit (démonstration à 11 h et 15 h) ;
- une personne à l'accueil avec Isabelle ;
- des idées pour le coin des enfants.

Les heures sont récupérées ou payées, au choix, comme l'an dernier. Répondez ici ou passez me voir.
$$, 'like 11 love 4', 'announcement');
select pg_temp.comment('ahmed', 95, 'Présent pour le débit, à 11 h. On montrera la déligneuse avec le capot, hein.');
select pg_temp.comment('samira', 20, 'Pour les enfants : des chutes de tilleul à peindre. J''ai deux caisses prêtes.');
select pg_temp.reply('claire', 6, 'Parfait, je réserve la table du fond. Merci Samira !');
select pg_temp.comment('tomasz', 130, 'I can take the 15:00 demonstration, if somebody translates my jokes.', 'en');
select pg_temp.reply('aminata', 14, 'Je traduis, mais je ne garantis pas qu''elles soient drôles après.');
select pg_temp.post('annonces', 'anne', '35 08:45', $$
**Chantier gagné : la médiathèque de Saint-Marcellin.**

Quatre cent vingt mètres linéaires de rayonnages en frêne, une banque d'accueil courbe et un auditorium de soixante places. Démarrage des études lundi, pose en septembre. Amélie pilote, Yann prépare le chantier.

C'est le plus bel agencement que nous ayons eu depuis trois ans. Bravo au bureau d'études, qui a dessiné la courbe en une nuit (et l'a redessinée le lendemain).
$$, 'like 18 love 11 wow 3', 'announcement');
select pg_temp.comment('ines', 25, 'La deuxième courbe est meilleure. La première ne passait pas la porte.');
select pg_temp.comment('pierre', 41, 'On sortira le planning de charge mercredi. L''usinage va chauffer en juillet.');
select pg_temp.reply('thomas', 18, 'Tant que c''est du frêne et pas du stratifié, ça me va.');
select pg_temp.post('annonces', 'sarah', '33 14:30', $$
### Congés d'été : la fenêtre de souhaits est ouverte

Vous avez jusqu'au **vendredi de la semaine prochaine** pour poser vos souhaits. L'atelier ferme les semaines
	32 et 33 ; la pose garde une équipe de permanence.

| Semaine | Atelier | Pose | Bureaux |
|---------|---------|------|---------|
| 31 | ouvert | ouvert | ouvert |
| 32 et 33 | **fermé** | permanence | au choix |
| 34 | ouvert | ouvert | ouvert |

En cas de souhaits qui se croisent, on en parle d'abord en équipe ; je ne tranche qu'en dernier.
$$, 'like 9 thanks 6', 'announcement');
select pg_temp.comment('nicolas', 52, 'La permanence de pose : on peut se l''échanger entre nous ?');
select pg_temp.reply('sarah', 30, 'Oui, tant que les deux sont d''accord et que Yann le sait.');
select pg_temp.comment('sophie', 75,
	'Merci pour le tableau, c''est beaucoup plus clair que le mail de l''an dernier.');
select pg_temp.post('annonces', 'claire', '28 10:20', $$
## Badges visiteurs : ce qui change

À partir du 1er du mois prochain, chaque visiteur reçoit un badge de couleur à l'accueil.

- **Vert** : livreur, reste côté quai.
- **Bleu** : visiteur, toujours accompagné.
- **Orange** : intervenant, formé à la sécurité par Valérie.

Vous l'attendez à la porte, vous le raccompagnez à la porte : c'est tout. Questions à Isabelle.
$$, 'like 10', 'announcement');
select pg_temp.comment('bruno', 38, 'Et le technicien du compresseur qui vient tous les mardis ?');
select pg_temp.reply('isabelle', 9, 'Orange permanent, il a suivi la formation en janvier.');
select pg_temp.post('annonces', 'anne', '24 09:00', $$
Les résultats du trimestre ont été présentés hier au CSE. En une phrase : **nous livrons à l'heure** neuf fois sur dix (c'était sept fois sur dix il y a un an), et l'intéressement sera versé en mai.

Le support complet est affiché près de la pointeuse ; je passe dans chaque équipe d'ici vendredi pour répondre aux questions, y compris à celles qui fâchent.
$$, 'like 16 love 5 thanks 4', 'announcement');
select pg_temp.comment('karim', 61, 'Neuf sur dix avec deux machines arrêtées en février, c''est l''équipe qui est à remercier.');
select pg_temp.reply('anne', 22, 'C''est exactement ce que j''ai dit au conseil. Merci de l''écrire ici aussi.');
select pg_temp.comment('mireille', 90, 'Pour l''intéressement : choix entre versement et plan d''épargne avant le 20. Le formulaire est à la compta, porte ouverte.');
select pg_temp.post('annonces', 'claire', '19 16:10', $$
La visite médicale de reprise et les rendez-vous périodiques auront lieu **dans nos murs** les 12 et 13 : le camion de la santé au travail se garera côté quai nord. Chacun reçoit son heure sous enveloppe, pas ici.
$$, 'like 7', 'announcement');
select pg_temp.post('annonces', 'paul', '15 08:30', $$
**Coupure réseau jeudi de 6 h à 7 h 15.**

Nous remplaçons le cœur de réseau. Les centres d'usinage gardent leurs programmes en local, les pointeuses enregistrent hors ligne. Seuls les bureaux et cette place seront indisponibles. Si à 7 h 30 quelque chose ne revient pas : poste 214.
$$, 'like 8 thanks 3', 'announcement');
select pg_temp.comment('thomas', 27,
	'Programmes de jeudi déjà copiés sur les trois centres. Rien à craindre.');
select pg_temp.comment('paul', 2700,
	'C''est fait, en cinquante minutes. Un seul incident : l''imprimante de l''expédition, qui boudait déjà avant.');
select pg_temp.reply('fatou', 15, 'Elle a imprimé quarante fois la même étiquette, puis elle s''est calmée.');
select pg_temp.post('annonces', 'anne', '11 11:15', $$
## Le douglas de l'abri à vélos vient de 38 kilomètres

Nous avons signé avec la Scierie des Quatre-Montagnes un accord de trois ans : douglas et épicéa du Vercors, séchés sur place, livrés à quantités prévues. Pour nous, moins de camions et des bois dont on connaît la forêt ; pour eux, de quoi investir dans un second séchoir.

Marion Delorme, leur technico-commerciale, nous rejoint dans le groupe *Filière bois locale*. Faites-lui bon accueil.
$$, 'like 17 love 8', 'announcement');
select pg_temp.comment('david', 44, 'Deux ans de discussions, une poignée de main. Merci à Fatou pour les calculs de transport.');
select pg_temp.comment('emma', 58, 'Lovely news. I would like to compare the stiffness of their Douglas fir with our current supplier: can we keep a few offcuts?', 'en');
select pg_temp.reply('david', 21, 'Ten planks are waiting for you, labelled. No excuse left!', 'en');
select pg_temp.post('annonces', 'sarah', '8 10:00', $$
Deux arrivées et un départ :

- **Eva Santos** commence lundi en alternance à la communication ;
- **Nora Benhamou** est de retour après son congé, au commerce ;
- **Michel Arnaud** prendra sa retraite à la fin du trimestre, après vingt-neuf ans à la finition.

Souhaitons à Eva une belle première semaine : son bureau est près de la fenêtre, négocié de haute lutte.
$$, 'like 15 love 12 sad 4', 'announcement');
select pg_temp.comment('lea', 19, 'Bienvenue Eva ! Je passe te chercher lundi pour la visite.');
select pg_temp.comment('patricia', 66, 'Contente de retrouver Nora. Ton fauteuil n''a pas bougé (j''ai surveillé).');
select pg_temp.post('annonces', 'claire', '5 09:30', $$
### La photo d'équipe, c'est mardi à 12 h 45

Dans la cour, devant le hall 2. Tenue de travail, **casque si vous venez de la pose**. Chloé prendra aussi des portraits pour ceux qui le veulent : c'est oui ou non, et un oui se reprend quand on veut.
$$, 'like 9 laugh 2', 'announcement');
select pg_temp.comment('romain', 70,
	'On descend du chantier à midi pile. Gardez-nous une place au premier rang.');
select pg_temp.post('annonces', 'anne', '2 08:50', $$
## Horaires d'été à l'essai

À la demande de plusieurs équipes,
	nous essayons en juillet un horaire **6 h – 13 h** à
	l'atelier, au volontariat. Les élus ont donné leur accord sur l'essai ;
	nous ferons le bilan ensemble en septembre, *avant* toute décision.

Ce que nous regarderons : la chaleur, la sécurité, la garde des enfants, les livraisons. Ce que nous ne regarderons pas : qui s'est porté volontaire.
$$, 'like 13 thanks 8 love 3', 'announcement');
select pg_temp.comment('samira', 34, 'Pour le vernis, c''est une bénédiction : à 15 h en juillet la cabine est une serre.');
select pg_temp.comment('karim', 28, 'Côté montage, sept volontaires sur onze. Je fais passer la feuille jusqu''à jeudi.');
select pg_temp.reply('anne', 51, 'Merci Karim. Et rien ne presse pour ceux qui hésitent.');
select pg_temp.comment('jeanmarc', 110, 'Le quai ouvre à 7 h 30 : qui réceptionne avant ?');
select pg_temp.reply('fatou', 17, 'On décale les transporteurs, j''en parle avec eux demain.');
select pg_temp.post('annonces', 'claire', '5 h', $$
Le **compte rendu du CSE** est en ligne et affiché près de la pointeuse. Au menu : horaires d'été, remplacement de l'aspiration, budget de la fête de fin d'année. Deux pages, lues en quatre minutes, chronomètre en main.
$$, 'like 6 thanks 2', 'announcement');
select pg_temp.comment('gilles', 35,
	'Les questions pour la prochaine séance : avant vendredi, dans la boîte ou de vive voix.');
