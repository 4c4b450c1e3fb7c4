-- The bicycle shelter, the local timber trade with a partner, apprentices and tutors, and a secret.
select pg_temp.post('abri', 'amelie', '40 13:30', $$
## C'est parti

Quarante places, un toit végétalisé, du douglas du Vercors, et **c'est nous qui le faisons**. Le permis est accordé, la dalle est prévue dans trois semaines.

- Conception : Inès
- Dalle et réseaux : Bruno, Lucas
- Charpente : Thomas, Karim
- Végétalisation : Isabelle, et qui voudra
$$, 'like 9 love 4', 'announcement');
select pg_temp.comment('isabelle', 25, 'Je connais les sédums comme ma poche. Enfin, comme mon balcon.');
select pg_temp.comment('gilles', 33, 'Et des prises pour les batteries ?');
select pg_temp.reply('amelie', 8, 'Seize prises, sous clé la nuit.');
select pg_temp.post('abri', 'ines', '38 10:40',
	'Deux variantes de poteaux : ronds (plus doux) ou carrés (plus faciles à assembler). J''ai collé les deux dessins près de la machine à café, votez avec une gommette.',
	'like 7', 'question');
select pg_temp.comment('thomas', 15, 'Carrés. Je plaide coupable d''intérêt.');
select pg_temp.comment('sophie', 42, 'Carrés, avec les arêtes bien cassées : on y accrochera des sacs.');
select pg_temp.post('abri', 'bruno', '34 07:30',
	'Terrassement commencé. Trouvé : un tuyau que personne ne connaît. Plans de 1974 introuvables. On creuse à la main autour.',
	'wow 5 like 3');
select pg_temp.comment('anne', 90, 'Mon père saurait. Je l''appelle ce soir.');
select pg_temp.reply('anne', 900,
	'C''est l''ancienne cuve à mazout, vidée en 1988. Le tuyau ne sert plus à rien, mais prévenons Valérie avant de couper.');
select pg_temp.post('abri', 'lucas', '31 16:40',
	'La dalle est coulée, entre deux averses ! Onze mètres cubes, tirés à la règle. J''ai mal partout et je suis très fier.',
	'love 8 like 5');
select pg_temp.comment('bruno', 14,
	'Et elle est de niveau. J''ai vérifié trois fois, parce que c''était sa première.');
select pg_temp.post('abri', 'thomas', '27 09:35',
	'Taille de la charpente terminée : 64 pièces, 128 assemblages, zéro vis apparente. On monte à blanc dans le hall 3 jeudi, venez voir.',
	'like 10 wow 3');
select pg_temp.comment('karim', 28, 'Mon équipe prend le montage. On chronomètre ?');
select pg_temp.reply('thomas', 3, 'On profite.');
select pg_temp.post('abri', 'emma', '25 11:55',
	'Load check for the green roof: soaked substrate is 95 kg per square metre, our purlins are fine with a factor of 1.8. Even with snow. Even with Bruno walking on it.',
	'like 6 laugh 4', 'note', 'en');
select pg_temp.post('abri', 'nicolas', '21 18:15',
	'Levage fait ce matin avec le camion-grue. Aucun poteau ne bouge, un café pour tout le monde, et la première hirondelle a déjà visité.',
	'like 9 love 5');
select pg_temp.comment('amelie', 40, 'Regardez cette ligne de faîtage. Je ne m''en lasse pas.');
select pg_temp.post('abri', 'fatou', '18 08:25',
	'Le substrat arrive jeudi en big-bags : 3,2 tonnes. Il me faut huit bras vendredi matin pour le monter.',
	'like 4', 'question');
select pg_temp.comment('lucas', 12, 'Deux bras !');
select pg_temp.comment('yann', 18, 'Quatre, en comptant Romain qui ne le sait pas encore.');
select pg_temp.comment('gilles', 26, 'Les deux derniers sont à moi.');
select pg_temp.post('abri', 'isabelle', '14 16:00', $$
Le toit est planté : sédums, ciboulette, thym et œillets. À ne pas faire pendant trois semaines :

- marcher dessus ;
- l'arroser « un petit peu » (il a son goutte-à-goutte) ;
- goûter le thym.
$$, 'love 9 like 4');
select pg_temp.comment('karim', 22, 'Pour le thym, c''est trop tard. Il est bon.');
select pg_temp.post('abri', 'bruno', '9 15:45', 'Éclairage : détecteur, 4 W, extinction au bout de deux minutes. Les chauves-souris du hall 3 sont d''accord.', 'like 6');
select pg_temp.post('abri', 'sophie', '6 12:20', 'Question d''usage : les vélos cargo passent-ils entre les poteaux 3 et 4 ? J''ai 92 cm de guidon et une grande confiance en vous.', 'like 5', 'question');
select pg_temp.comment('ines', 17, '110 entre les poteaux. Même avec la confiance, ça passe.');
select pg_temp.reply('sophie', 6, 'Mes excuses au bureau d''études. 🚲');
select pg_temp.post('abri', 'amelie', '1 10:05', $$
**Ouverture lundi, 7 h.** Badge habituel. Les seize prises fonctionnent, les arceaux sont vissés, le toit fleurit déjà par endroits.

Bilan en trois chiffres : 38 km de transport du bois, 19 collègues au chantier, 0 accident.
$$, 'like 10 love 6 thanks 3', 'announcement');
select pg_temp.comment('anne', 35, 'Le plus beau bâtiment du site. Merci à vous tous, j''apporte les croissants lundi à 7 h.');
select pg_temp.comment('gilles', 20, 'Quarante vélos et une cantine. On va y arriver.');
select pg_temp.post('abri', 'karim', '2 h', 'Premier vélo garé (le mien), en avance sur l''ouverture, pour « essai technique ». Résultat : il est au sec, et moi aussi.', 'laugh 5 like 4');

select pg_temp.post('filiere', 'david', '36 09:25', $$
# Ce groupe est partagé avec la Scierie des Quatre-Montagnes

On y parle d'essences, de séchage, de dates et de qualité. **Ni prix d'achat, ni nom de client.** Les messages de nos partenaires sont relus avant de paraître ; les nôtres sont lus par eux dès leur parution.
$$, 'like 5', 'announcement');
select pg_temp.held('filiere', 'marion', '35 11:00', 'partner', $$
Bonjour à tous et merci pour l'accueil ! À la scierie nous sommes quatorze, nous scions environ 6 000 m³ par an, surtout du douglas, de l'épicéa et un peu de frêne.

Je réponds ici à vos questions de séchage et de délais. Pour visiter, prévenez deux jours avant : le café est bon, la route tourne.
$$, 'like 6 love 3');
select pg_temp.decided('publish', 'fatou', 35);
select pg_temp.comment('ines', 28, 'Bienvenue Marion ! Je prends la visite, et les virages.');
select pg_temp.comment('pierre', 60, 'Ravi. Ma première question sera sur les longueurs de 6 m.');
select pg_temp.post('filiere', 'emma', '33 14:10', 'Could we get the drying curves of the Douglas fir, not only the final value? Two boards with the same 12 % can behave very differently.', 'like 4', 'question', 'en');
select pg_temp.held('filiere', 'marion', '32 16:20', 'partner', 'Réponse pour Emma : oui, notre séchoir enregistre tout. Je vous envoie les courbes de chaque lot avec le bon de livraison, en tableau. Première livraison concernée : la prochaine.', 'like 4 thanks 2');
select pg_temp.decided('publish', 'david', 50);
select pg_temp.comment('emma', 45, 'Perfect, thank you. I will share what we see on our side.', 'en');
select pg_temp.post('filiere', 'pierre', '29 08:35', 'Pour la médiathèque : 14 m³ de frêne en 27 et 34 mm, humidité 9 à 11 %, entre début juin et mi-juillet. Est-ce tenable en deux livraisons ?', 'like 3', 'question');
select pg_temp.held('filiere', 'marion', '29 15:15', 'partner', 'Tenable en trois plutôt qu''en deux : notre frêne de 34 est en chambre jusqu''au 10 juin. 5 m³ le 2, 5 m³ le 16, 4 m³ le 30.', 'like 5');
select pg_temp.decided('publish', 'david', 25);
select pg_temp.comment('fatou', 15, 'Trois camions pleins, ça me va. Le mardi ou le jeudi ?');
select pg_temp.reply('marion', 40, 'Le mardi : le jeudi nous livrons vers Grenoble.');
select pg_temp.post('filiere', 'fatou', '26 10:30', 'Premier camion direct scierie-atelier ce matin : 38 km, chargé à 94 %. L''ancien trajet faisait 412 km.', 'wow 4 like 5');
select pg_temp.post('filiere', 'elodie', '22 13:45', 'Contrôle à réception du 1er lot : 2 planches sur 180 à refuser (poches de résine). C''est excellent. Photos dans le classeur, au besoin.', 'like 6 thanks 2');
select pg_temp.held('filiere', 'marion', '21 17:35', 'partner', 'Merci pour le retour ! Deux sur 180, mon chef a encadré le chiffre. À propos, la scierie de Lans nous propose son stock à 310 € le m³, dites-moi si ça vous intéresse, ils sont en difficulté.', '');
select pg_temp.decided('return', 'david', 870, 'confidential', 'confidential', 'Le début est un plaisir à lire. Retirez le prix et la situation de l''autre scierie : le groupe est lu par d''autres que nous deux. On s''appelle pour le reste.');
select pg_temp.resubmitted(200, 'Merci pour le retour ! Deux sur 180, mon chef a encadré le chiffre et l''a mis au-dessus de la scie.');
select pg_temp.decided('publish', 'fatou', 30);
select pg_temp.post('filiere', 'ines', '16 11:10', 'Visite de la scierie faite hier : impressionnant. J''ai compris en une heure pourquoi mes planches de 300 de large n''existent pas.', 'like 5 laugh 3');
select pg_temp.comment('marion', 30, 'Elles existent, mais il faut les demander à l''arbre cent ans avant.');
select pg_temp.post('filiere', 'sophie', '10 09:20', 'Pour les gammes : pouvez-vous marquer le lot sur le bout de chaque planche, côté cœur ? On le lit encore après le premier trait de scie.', 'like 4', 'question');
select pg_temp.held('filiere', 'marion', '9 10:10', 'partner', 'C''est fait depuis lundi : lot, date de sortie du séchoir et une lettre pour la pile. Dites-nous si l''encre tient.', 'like 4');
select pg_temp.decided('publish', 'fatou', 45);
select pg_temp.post('filiere', 'olivier', '4 15:00', 'Un client nous demande l''origine des bois, forêt par forêt. Avec ces marquages, on peut enfin répondre. C''est un vrai argument.', 'like 5');
select pg_temp.held('filiere', 'marion', '3 h', 'partner', 'Bonne nouvelle : le second séchoir est commandé, mise en route à l''automne. On pourra sécher votre frêne sans le faire attendre derrière l''épicéa des autres. Portes ouvertes le 12 octobre, vous êtes tous invités !');

select pg_temp.post('alternants', 'michel', '39 08:00', 'Ici, on pose les questions qu''on n''ose pas poser à l''établi. Je commence : j''ai mis quatre ans à comprendre le trait de Jupiter. Voilà, c''est dit.', 'love 6 like 3');
select pg_temp.comment('mathis', 50, 'Moi je n''ai pas compris pourquoi on l''appelle comme ça.');
select pg_temp.reply('michel', 20, 'Parce qu''il a la forme de l''éclair. Jupiter lançait la foudre ; toi, lance le rabot.');
select pg_temp.post('alternants', 'lea', '36 17:30', 'Le plan de mon rapport est prêt, qui veut bien relire les 12 pages d''ici vendredi ?', 'like 4', 'question');
select pg_temp.comment('ines', 15, 'Moi. Envoie, j''apporte le crayon rouge et des biscuits.');
select pg_temp.post('alternants', 'sarah', '31 09:40', $$
Dates des visites d'école :

- Léa : mardi 14 à 10 h
- Mathis : jeudi 16 à 14 h
- Lucas : vendredi 17 à 9 h

Les tuteurs sont libérés deux heures, c'est vu avec Pierre.
$$, 'like 5 thanks 2');
select pg_temp.post('alternants', 'mathis', '28 16:20', 'J''ai cassé un ciseau ce matin. Je préfère le dire ici avant que ça se sache.', 'love 5 like 3');
select pg_temp.comment('michel', 9, 'Tout le monde en casse un. On le raccourcit, il deviendra un très bon ciseau de rattrapage. Viens demain avec, on l''affûte ensemble.');
select pg_temp.comment('karim', 14, 'Et merci de l''avoir dit.');
select pg_temp.post('alternants', 'lucas', '22 11:00', 'Quelqu''un a un bon exercice pour lire un schéma pneumatique ? Je confonds encore les distributeurs 3/2 et 5/2.', 'like 2', 'question');
select pg_temp.comment('bruno', 25, 'On démonte celui du serre-flan jeudi, tu dessines ce que tu vois, et tu ne confondras plus jamais.');
select pg_temp.post('alternants', 'karim', '15 17:40', 'Mathis a monté seul ses dix premiers caissons. Je n''ai rien eu à reprendre, j''ai juste eu à me retenir d''aider.', 'love 6 like 2', 'praise');
select pg_temp.post('alternants', 'amelie', '11 10:50', 'Trois idées de sujets pour l''année prochaine : la banque d''accueil courbe, le réemploi des panneaux de chantier, la notice de montage sans texte. Piochez.', 'like 5');
select pg_temp.post('alternants', 'lea', '2 16:15', 'Soutenance demain à 9 h. Je répète ce soir devant le miroir, et demain à 7 h 30 devant qui veut, en salle Vercors.', 'love 4 like 3');
select pg_temp.comment('mathis', 30, 'J''y serai, je ferai le jury méchant.');
select pg_temp.asked('alternants', 'romain', '1 13:15', 'J''accueille un stagiaire en pose cet été et je n''ai jamais été tuteur. J''aimerais lire comment vous faites.');

select pg_temp.post('surprise', 'samira', '30 12:15', $$
Chut. **Michel part dans deux mois** et il a dit « pas de discours ». Il n'a pas dit pas d'établi.

Projet : lui fabriquer un établi à sa taille, en hêtre, avec les presses de son maître (sa femme est dans le coup).
$$, 'love 8 like 3');
select pg_temp.comment('gilles', 14, 'Je prends la presse de pied.');
select pg_temp.comment('thomas', 20, 'Je perce le plateau. Il verra que les trous sont à sa main.');
select pg_temp.post('surprise', 'karim', '23 18:30', 'Le hêtre est caché derrière le stock d''épicéa, sous une bâche marquée « archives compta ». Personne n''ira.', 'laugh 7 like 2');
select pg_temp.comment('anne', 40, 'Même pas moi, et c''est moi qui signe.');
select pg_temp.post('surprise', 'elodie', '17 10:00', 'Cagnotte : l''enveloppe circule. On ne note ni qui, ni combien, c''est la règle de la maison.', 'like 6');
select pg_temp.post('surprise', 'chloe', '10 15:30', 'J''ai les vidéos de ses mains : onze minutes d''affûtage, et à la fin il dit « voilà, c''est tout ». J''ai pleuré sur mon clavier.', 'love 9 sad 2');
select pg_temp.comment('sophie', 12, 'On la projette au mur du hall, le dernier jour à 11 h ?');
select pg_temp.reply('chloe', 9, 'Exactement là, exactement à 11 h.');
select pg_temp.post('surprise', 'hugo', '4 17:10', 'Alerte : Michel a demandé pourquoi on travaille du hêtre en ce moment. J''ai répondu « des jouets pour les portes ouvertes ». Restez cohérents.', 'laugh 8');
select pg_temp.comment('aminata', 7, 'Donc maintenant il faut aussi faire des jouets. Merci Hugo.');
select pg_temp.post('surprise', 'samira', '1 18:05', 'Dernière couche d''huile ce soir. L''établi est magnifique. Il sent le bois neuf et la trahison affectueuse.', 'love 8 laugh 3');
