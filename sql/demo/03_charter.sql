-- The charter: one version, eight short articles in both languages, and who accepted it.
create temporary table demo_article (slug text, position int, fr_title text, fr text, en_title text, en text);
insert into demo_article values
('purpose', 1, 'À quoi sert cette place', $$
À se parler entre collègues, à s'entraider et à savoir ce qui se passe aux Ateliers.

Chacun peut lire, écrire, proposer. Personne n'est obligé de participer : ce qui est **obligatoire** pour travailler vous est toujours dit aussi par votre responsable.
$$, 'What this place is for', $$
To talk with each other, to help each other and to know what is going on in the workshops.

Everyone may read, write and propose. Nobody has to take part: whatever you **must** know for your work will
	always reach you through your manager as well.
$$),
('readers', 2, 'Qui peut lire ce que vous écrivez', $$
Cela dépend du groupe, et le nombre de lecteurs est affiché avant que vous écriviez.

- un groupe *ouvert* est lisible par tous les collègues ;
- un groupe *fermé*, par ses membres ;
- un groupe *secret* n'existe que pour ses membres.

Un texte qui attend une relecture est lu aussi par les personnes qui relisent. Un rôle de modération ne donne pas le droit de lire un groupe fermé en dehors d'un dossier.
$$, 'Who can read what you write', $$
That depends on the group, and the number of readers is shown before you write.

- an *open* group can be read by all colleagues;
- a *closed* group, by its members;
- a *secret* group exists for its members only.

A text that waits for a review is read by those who review as well. Being a moderator gives no right to read a
	closed group outside a case.
$$),
('review', 3, 'La relecture avant publication', $$
Vous publiez librement. Un message
	n'attend une relecture que si une règle du groupe le dit, et cette règle se montre **avant** l'envoi.

Un animateur répond sous une journée de travail. S'il renvoie votre texte, il vous conseille ; s'il le refuse,
	il cite l'article de cette charte. Votre texte n'est jamais perdu.
$$, 'Review before publication', $$
You publish freely. A message waits for a review only when a rule of the group says so,
	and that rule is shown **before** you send.

An animator answers within one working day. When your text comes back, it comes with advice;
	when it is refused, an article of this charter is named. Your text is never lost.
$$),
('confidential', 4, 'Informations confidentielles', $$
Ni prix, ni noms de clients,
	ni plans d'un chantier en cours de consultation. Rien sur la santé d'une personne,
	même pour bien faire.

Dans un doute, demandez d'abord à Nadia Hamidi, déléguée à la protection des données.
$$, 'Confidential information', $$
No prices, no names of clients, no drawings of a job that is still out to tender. Nothing about anyone's health, even with the best intentions.

When in doubt, ask Nadia Hamidi, our data protection officer, first.
$$),
('respect', 5, 'Respect des personnes', $$
On critique une idée, jamais une personne. On ne publie pas la photo d'un collègue sans le lui demander.

Les propos discriminatoires, le harcèlement et les menaces relèvent de la loi, pas seulement de cette charte.
$$, 'Respect for people', $$
We criticise ideas, never people. We do not publish a colleague's picture without asking.

Discrimination, harassment and threats are a matter for the law, not only for this charter.
$$),
('decisions', 6, 'Une décision s''explique', $$
Toute décision porte un nom. Un renvoi vient avec un conseil,
	un refus avec une raison et un article. Personne ne décide de son propre texte.

Chaque décision est inscrite au journal, que les élus du personnel peuvent vérifier.
$$, 'Decisions are explained', $$
Every decision has a name. A return comes with advice, a refusal with a reason and an article. Nobody decides
	on their own text.

Every decision is written in the log, which the staff representatives can verify.
$$),
('quiet', 7, 'Le soir vous appartient', $$
Rien n'oblige à lire ni à répondre entre 19 h et 8 h, le week-end et pendant les congés. Un message peut attendre demain.
$$, 'Evenings are yours', $$
Nobody has to read or answer between 7 pm and 8 am, at weekends or on holiday. A message can wait until tomorrow.
$$),
('records', 8, 'Ce que nous enregistrons', $$
| Oui | Jamais |
|-----|--------|
| vos connexions | quels textes vous ouvrez, ni combien de temps vous lisez |
| chaque décision de relecture | un score d'activité ou d'influence |
| l'ouverture de vos dossiers et de vos demandes par un responsable, que **vous** voyez aussi | votre présence en ligne |
| la date de votre dernier passage dans un fil,
	que **vous seul** voyez : elle place la ligne « nouveau depuis » | |

Vous pouvez recevoir à tout moment une copie de tout ce que nous gardons sur vous.
$$, 'What we record', $$
| Yes | Never |
|-----|-------|
| your sign-ins | which texts you open, or how long you read |
| every review decision | a score of activity or influence |
| every opening of your cases and requests by an official, which **you** see too | your presence online |
| when you last came to a feed, which **you alone** see: it places the line "new since" | |

You can receive a copy of everything we hold about you at any time.
$$);

insert into charter_version (id, number, title, effective_at, published_at, sha256)
select '018f0000-0000-7000-a000-000000000001'::uuid, 1,
	'La charte des Ateliers Rochebrune', pg_temp.moment('58 08:00'), pg_temp.moment('60 10:00'),
	sha256(convert_to(string_agg(slug || fr_title || fr || en_title || en, '' order by position), 'UTF8'))
		from demo_article;
insert into charter_article (version_id, slug, position, language, title, body, body_tree)
select '018f0000-0000-7000-a000-000000000001'::uuid, slug, position, 'fr', pg_temp.written(fr_title, 'fr'),
	pg_temp.written(fr, 'fr'), 'null'::json from demo_article
union all
select '018f0000-0000-7000-a000-000000000001'::uuid, slug, position, 'en', en_title,
	pg_temp.written(en, 'en'), 'null'::json from demo_article;
-- Nora came back from leave and has not read it yet.
insert into acceptance (member_id, version_id, sha256, accepted_at)
select m.id, v.id, v.sha256,
	greatest(pg_temp.moment('57 08:30') + make_interval(days => get_byte(decode(md5(d.key), 'hex'),
		1) % 4, mins => get_byte(decode(md5(d.key), 'hex'), 0) * 2),
		m.created_at + interval '20 minutes')
  from member m join demo_member d using (id) cross join charter_version v where m.state = 'active'
   and d.key <> 'nora';
