/* What people really type, and what they must see: chat habits, links beside typography, and
 * words that must not vanish. */
#include <stdio.h>
#include <string.h>

#include "suite.h"
#include "text/markdown.h"
#include "tree_check.h"

#define ZOE "01890000-0000-7000-8000-000000000001"

/* `links`: every address, with a space after each. */
static const struct beside {
	const char *text, *links;
} links[] = {
	/* beside typography */
	{ "Voir https://intranet.exemple.fr/charte\u00a0; merci", "https://intranet.exemple.fr/charte " },
	{ "Voir «\u202fhttps://exemple.fr/a\u202f» svp", "https://exemple.fr/a " },
	{ "“https://exemple.fr/a”", "https://exemple.fr/a " },
	{ "https://exemple.fr/a… suite", "https://exemple.fr/a " },
	{ "«https://exemple.fr/a»", "https://exemple.fr/a " },
	{ "„https://exemple.fr/a“", "https://exemple.fr/a " },
	{ "‚https://exemple.fr/a‘", "https://exemple.fr/a " },
	{ "‘https://exemple.fr/a’", "https://exemple.fr/a " },
	{ "‹https://exemple.fr/a›", "https://exemple.fr/a " },
	{ "「https://exemple.fr/a」", "https://exemple.fr/a " },
	{ "\"https://exemple.fr/a\" 'https://exemple.fr/b'", "https://exemple.fr/a https://exemple.fr/b " },
	{ "l’adresse https://exemple.fr/l'Ille.", "https://exemple.fr/l'Ille " },
	{ "https://exemple.fr/a, https://exemple.fr/b; https://exemple.fr/c: https://exemple.fr/d! "
	  "https://exemple.fr/e?",
	  "https://exemple.fr/a https://exemple.fr/b https://exemple.fr/c https://exemple.fr/d "
	  "https://exemple.fr/e " },
	{ "https://exemple.fr/a\u2003b https://exemple.fr/b\u3000c",
	  "https://exemple.fr/a https://exemple.fr/b " },
	{ "https://exemple.fr/a\u200bb", "https://exemple.fr/a " },
	{ "https://exemple.fr/a\u202eb", "https://exemple.fr/a " },
	{ "https://exemple.fr/a。https://exemple.fr/b，", "https://exemple.fr/a https://exemple.fr/b " },
	{ "https://exemple.fr/a— suite", "https://exemple.fr/a " },
	{ "<https://exemple.fr/a>", "https://exemple.fr/a " },
	/* brackets */
	{ "(https://exemple.fr/a)", "https://exemple.fr/a " },
	{ "(voir https://fr.wikipedia.org/wiki/Rennes_(Ille))",
	  "https://fr.wikipedia.org/wiki/Rennes_(Ille) " },
	{ "https://fr.wikipedia.org/wiki/Rennes_(Ille).", "https://fr.wikipedia.org/wiki/Rennes_(Ille) " },
	{ "[https://exemple.fr/a] {https://exemple.fr/b}", "https://exemple.fr/a https://exemple.fr/b " },
	{ "[x](https://fr.wikipedia.org/wiki/Rennes_(Ille))",
	  "https://fr.wikipedia.org/wiki/Rennes_(Ille) " },
	/* beside marks */
	{ "**https://exemple.fr/a** et *https://exemple.fr/b*",
	  "https://exemple.fr/a https://exemple.fr/b " },
	{ "~~https://exemple.fr/a~~, _https://exemple.fr/b_", "https://exemple.fr/a https://exemple.fr/b " },
	{ "https://exemple.fr/_layouts/15/_a_b/*c*/d", "https://exemple.fr/_layouts/15/_a_b/*c*/d " },
	{ "| https://exemple.fr/a | b |\n|---|---|", "https://exemple.fr/a " },
	/* any host, any case */
	{ "Voir http://intranet/charte svp", "http://intranet/charte " },
	{ "Voir http://srv-rh:8080/conges svp", "http://srv-rh:8080/conges " },
	{ "HTTP://INTRANET et Https://Exemple.FR/A", "HTTP://INTRANET Https://Exemple.FR/A " },
	{ "http://[::1]:8080/a et http://[2001:db8::1]", "http://[::1]:8080/a http://[2001:db8::1] " },
	{ "https://société.fr/été?q=é#à", "https://société.fr/été?q=é#à " },
	{ "http://192.168.1.10/x http://localhost", "http://192.168.1.10/x http://localhost " },
	{ "https://exemple.fr/a?b=1&c=2%20d#e-f~g+h", "https://exemple.fr/a?b=1&c=2%20d#e-f~g+h " },
	{ "www.exemple.fr/a, et www.exemple.fr.", "http://www.exemple.fr/a http://www.exemple.fr " },
	{ "mailto:moi@exemple.fr", "mailto:moi@exemple.fr " },
	/* e-mail addresses, whole or not at all */
	{ "prenom.nom+tag@exemple.fr", "mailto:prenom.nom+tag@exemple.fr " },
	{ "Écris à jean-paul_2@mail.exemple.fr.", "mailto:jean-paul_2@mail.exemple.fr " },
	{ "(moi@exemple.fr) «moi@exemple.fr» <moi@exemple.fr>",
	  "mailto:moi@exemple.fr mailto:moi@exemple.fr mailto:moi@exemple.fr " },
	{ "hélène@exemple.fr", "" },
	{ "moi@société.fr", "" },
	{ "moi@exemple.fré", "" },
	{ "o’brien@exemple.fr o'brien@exemple.fr", "" },
	{ "a=moi@exemple.fr", "" },
	{ "moi@exemple.fr@autre.fr", "" },
	{ "git@exemple.fr:equipe/projet.git, moi@srv.fr:/tmp, moi@srv.fr:~/x", "" },
	{ "moi@exemple.fr: oui", "mailto:moi@exemple.fr " },
	{ "mailto:moi@exemple.fr?subject=Bonjour%20x&cc=a@b.fr.",
	  "mailto:moi@exemple.fr?subject=Bonjour%20x&cc=a@b.fr " },
	{ "mailto:moi@exemple.fr? non", "mailto:moi@exemple.fr " },
	/* several in a row */
	{ "https://a.fr/x,https://b.fr;www.c.fr", "https://a.fr/x https://b.fr http://www.c.fr " },
	{ "https://a.fr/x,y;z https://archive.fr/https://a.fr",
	  "https://a.fr/x,y;z https://archive.fr/https://a.fr " },
	{ "[x](http[y](https://b.fr)", "https://b.fr " },
	{ "[x](https://a.fr/b(c[d]))", "https://a.fr/b(c[d]) " },
	{ "moi@exemple", "" },
	{ "@equipe et midi@", "" },
	/* no links */
	{ "https:// http://… http://.", "" },
	{ "xhttps://exemple.fr éhttp://exemple.fr", "" },
	{ "www. www.exemple", "" },
	{ "`https://exemple.fr/a`\n```\nhttps://exemple.fr/b\n```", "" },
	{ "ftp://exemple.fr tel:+33612345678 javascript:alert(1)", "" },
	{ "[x](ftp://exemple.fr/a)", "" },
	{ "[x](exemple.fr)", "" },
	{ "[x](https://exemple.fr/a \"titre\")", "https://exemple.fr/a " },
	{ "![x](https://exemple.fr/a.png)", "https://exemple.fr/a.png " },
	{ "[https://exemple.fr/a](https://exemple.fr/b)", "https://exemple.fr/b " },
	{ "[](https://exemple.fr/a)", "https://exemple.fr/a " },
	/* words that are another address are no words for it: both are seen */
	{ "[https://banque.fr/a](https://mal.fr/b)", "https://banque.fr/a https://mal.fr/b " },
	{ "[**www.banque.fr** ici](https://mal.fr)", "http://www.banque.fr https://mal.fr " },
	{ "[https://banque.fr](https://banque.fr@mal.fr)", "https://banque.fr https://banque.fr@mal.fr " },
	{ "[https://banque.fr](mailto:moi@mal.fr)", "https://banque.fr mailto:moi@mal.fr " },
	{ "[https://www.banque.fr…](HTTP://Banque.fr:8080/x?y)", "HTTP://Banque.fr:8080/x?y " },
	{ "[www.banque.fr/a.](https://moi@banque.fr/a)", "https://moi@banque.fr/a " },
	{ "[Votre banque : https://banque.fr](https://mal.fr)", "https://banque.fr https://mal.fr " },
	{ "[→ www.banque.fr](https://mal.fr)", "http://www.banque.fr https://mal.fr " },
	{ "[https://mal.fr puis https://banque.fr](https://mal.fr)",
	  "https://mal.fr https://banque.fr https://mal.fr " },
	{ "[Écrire à rh@banque.fr](mailto:x@mal.fr)", "mailto:rh@banque.fr mailto:x@mal.fr " },
	{ "[rh@banque.fr](mailto:x@mal.fr,rh@banque.fr)",
	  "mailto:rh@banque.fr mailto:x@mal.fr mailto:rh@banque.fr " },
	{ "[h**ttps://banque.fr**](https://mal.fr)", "https://mal.fr " },
	{ "[x*https://banque.fr](https://mal.fr)", "https://banque.fr https://mal.fr " },
	{ "[https://`banque.fr`](https://mal.fr)", "https://mal.fr " },
	{ "[ht\u200btps://banque.fr](https://mal.fr)", "https://mal.fr " },
	{ "[https://banque.fr](https://banque.fr,www.mal.fr)",
	  "https://banque.fr https://banque.fr http://www.mal.fr " },
	{ "[x [www.a.fr](https://b.fr) y](https://a.fr)", "http://www.a.fr https://b.fr https://a.fr " },
	{ "[Écrire à rh@banque.fr](https://www.banque.fr/aide)", "https://www.banque.fr/aide " },
	{ "[voir (www.banque.fr), **ici**](https://banque.fr/a)", "https://banque.fr/a " },
	{ "[http://[::1]/a](http://[::1]:8080/b)", "http://[::1]:8080/b " },
	{ "[https://mon_hote.fr](https://mon_hote.fr/a)", "https://mon_hote.fr/a " },
	{ "[Node.js](https://nodejs.org) [rapport.pdf](https://srv/x)", "https://nodejs.org https://srv/x " },
};

static const char *tree_of(struct task *t, const char *text)
{
	const char *tree = markdown_tree(t, text);

	ck_assert_msg(tree != NULL, "%s: %s", text, t->detail);
	const char *fault = tree_fault(t, text, tree);

	ck_assert_msg(!fault, "%s: %s", text, fault);
	return tree;
}

START_TEST(links_are_found_where_people_see_them)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	const char *tree = tree_of(&t, links[_i].text);

	ck_assert_msg(strcmp(tree_links(&t, tree), links[_i].links) == 0, "%s gave %s", links[_i].text, tree);
	task_close(&t);
}
END_TEST

/* The tree of what is typed. That nothing vanishes is asked of every text here, of the ones above too. */
static const struct habit {
	const char *text, *tree;
} habits[] = {
	/* no word is lost */
	{ "Compte rendu :\n\n[Sophie]: présente\n[Karim]: excusé\n\nFin.",
	  "[[\"p\",\"Compte rendu :\"],[\"p\",\"[Sophie]: présente\",[\"br\"],\"[Karim]: "
	  "excusé\"],[\"p\",\"Fin.\"]]" },
	{ "[RH]: fermé", "[[\"p\",\"[RH]: fermé\"]]" },
	{ "Lire le [guide](exemple.fr/guide)", "[[\"p\",\"Lire le [guide](exemple.fr/guide)\"]]" },
	{ "[x](javascript:alert(1))", "[[\"p\",\"[x](javascript:alert(1))\"]]" },
	{ "[appeler](tel:+33612345678)", "[[\"p\",\"[appeler](tel:+33612345678)\"]]" },
	{ "Voir la note[^1]\n\n[^1]: ici", "[[\"p\",\"Voir la note[^1]\"],[\"p\",\"[^1]: ici\"]]" },
	{ "<b>gras</b> <!-- note -->", "[[\"p\",\"\\u003cb>gras\\u003c/b> \\u003c!-- note -->\"]]" },
	{ "&eacute; &amp; &#233;", "[[\"p\",\"&eacute; &amp; &#233;\"]]" },
	{ "```js\nlet a;\n```", "[[\"pre\",\"js\\nlet a;\"]]" },
	{ "``` bonjour\n```", "[[\"pre\",\"bonjour\"]]" },
	{ "```code```", "[[\"p\",[\"code\",\"code\"]]]" },
	/* lines that are no blocks */
	{ "Bonjour\n--\nMarie", "[[\"p\",\"Bonjour\",[\"br\"],\"--\",[\"br\"],\"Marie\"]]" },
	{ "Bonjour\n---\nMarie", "[[\"p\",\"Bonjour\"],[\"hr\"],[\"p\",\"Marie\"]]" },
	{ "Bonjour\n===\nMarie", "[[\"p\",\"Bonjour\",[\"br\"],\"===\",[\"br\"],\"Marie\"]]" },
	{ "Liste :\n\n    pain\n    beurre", "[[\"p\",\"Liste :\"],[\"p\",\"pain\",[\"br\"],\"beurre\"]]" },
	{ "\tpain", "[[\"p\",\"pain\"]]" },
	{ "#mobilité\n#", "[[\"p\",\"#mobilité\",[\"br\"],\"#\"]]" },
	{ "# Langage C #", "[[\"h3\",\"Langage C\"]]" },
	{ "# Langage C#", "[[\"h3\",\"Langage C#\"]]" },
	{ "~~~~~~~~~~\nsuite", "[[\"p\",\"~~~~~~~~~~\",[\"br\"],\"suite\"]]" },
	{ "2026. Une bonne année", "[[\"p\",\"2026. Une bonne année\"]]" },
	{ "07. Bond", "[[\"p\",\"07. Bond\"]]" },
	{ "0. zéro", "[[\"p\",\"0. zéro\"]]" },
	{ "+33 6 12 34 56 78", "[[\"p\",\"+33 6 12 34 56 78\"]]" },
	{ "-5 degrés", "[[\"p\",\"-5 degrés\"]]" },
	{ "-", "[[\"p\",\"-\"]]" },
	{ "> :\nok", "[[\"blockquote\",[\"p\",\":\"]],[\"p\",\"ok\"]]" },
	{ "a | b", "[[\"p\",\"a | b\"]]" },
	{ "|a|b|\n|---|", "[[\"p\",\"|a|b|\",[\"br\"],\"|---|\"]]" },
	/* lists are shown as they are numbered */
	{ "1) item\n2) autre", "[[\"ol\",[\"li\",\"item\"],[\"li\",\"autre\"]]]" },
	{ "7. sept\n8. huit\n10. dix", "[[\"ol\",{\"start\":7},[\"li\",\"sept\"],[\"li\",\"huit\"]],[\"ol\",{"
	                               "\"start\":10},[\"li\",\"dix\"]]]" },
	{ "1. a\n1. b", "[[\"ol\",[\"li\",\"a\"]],[\"ol\",[\"li\",\"b\"]]]" },
	{ "1. a\n\n2. b", "[[\"ol\",[\"li\",\"a\"],[\"li\",\"b\"]]]" },
	{ "À faire :\n- [ ] un\n- [x] deux\nMerci",
	  "[[\"p\",\"À faire :\"],[\"ul\",[\"li\",\"[ ] un\"],[\"li\",\"[x] deux\"]],[\"p\",\"Merci\"]]" },
	{ "- a\n  suite\n  - b\n    - c\n- d", "[[\"ul\",[\"li\",\"a\",[\"br\"],\"suite\",[\"ul\",[\"li\","
	                                       "\"b\",[\"ul\",[\"li\",\"c\"]]]]],[\"li\",\"d\"]]]" },
	{ "1. a\n  - b", "[[\"ol\",[\"li\",\"a\",[\"ul\",[\"li\",\"b\"]]]]]" },
	/* an answer below a quote is no part of it */
	{ "> question\nréponse", "[[\"blockquote\",[\"p\",\"question\"]],[\"p\",\"réponse\"]]" },
	{ ">> a\n> b", "[[\"blockquote\",[\"blockquote\",[\"p\",\"a\"]],[\"p\",\"b\"]]]" },
	/* signs that mean themselves */
	{ "rapport_final_v2.pdf, 5 > 3, **Re**marque",
	  "[[\"p\",\"rapport_final_v2.pdf, 5 > 3, \",[\"strong\",\"Re\"],\"marque\"]]" },
	{ "5 * 3 * 2 = 30, 2*3*4", "[[\"p\",\"5 * 3 * 2 = 30, 2*3*4\"]]" },
	{ "prix (*) et délais (*)", "[[\"p\",\"prix (*) et délais (*)\"]]" },
	{ "** seul, * seul, **** et __", "[[\"p\",\"** seul, * seul, **** et __\"]]" },
	{ "~5 min, ~10 €", "[[\"p\",\"~5 min, ~10 €\"]]" },
	{ "C:\\temp \\\\server\\share c:\\new\\",
	  "[[\"p\",\"C:\\\\temp \\\\\\\\server\\\\share c:\\\\new\\\\\"]]" },
	{ "\\*pas gras\\* \\# \\[x\\](y)", "[[\"p\",\"*pas gras* # [x](y)\"]]" },
	{ "a\\\nb", "[[\"p\",\"a\\\\\",[\"br\"],\"b\"]]" },
	{ "C:\\Users\\marie\\.ssh \\\\srv\\_Commun C:\\_tmp C:\\*.txt dir\\*.txt",
	  "[[\"p\",\"C:\\\\Users\\\\marie\\\\.ssh \\\\\\\\srv\\\\_Commun C:\\\\_tmp C:\\\\*.txt "
	  "dir\\\\*.txt\"]]" },
	{ "2\\*3, 1\\. \\- et\n3\\. trois\n\\- tiret",
	  "[[\"p\",\"2*3, 1\\\\. - et\",[\"br\"],\"3. trois\",[\"br\"],\"- tiret\"]]" },
	{ "| a \\| b | `c\\|d` |\n|-|-|",
	  "[[\"table\",[\"thead\",[\"tr\",[\"th\",\"a | b\"],[\"th\",[\"code\",\"c|d\"]]]]]]" },
	/* faces, powers, names of machines */
	{ "¯\\_(ツ)_/¯ \\(^o^)/ \\o/ ^_^ ^_^ -_- -_- *_* *_* (*_*)",
	  "[[\"p\",\"¯\\\\_(ツ)_/¯ \\\\(^o^)/ \\\\o/ ^_^ ^_^ -_- -_- *_* *_* (*_*)\"]]" },
	{ "*-* *-* ._. ._. =_= =_= ¬_¬ ¬_¬ >_< >_< ^*^ ^*^ :*( :*)",
	  "[[\"p\",\"*-* *-* ._. ._. =_= =_= ¬_¬ ¬_¬ >_\\u003c >_\\u003c ^*^ ^*^ :*( :*)\"]]" },
	{ "x**2 + y**2 = z**2, 2**10 et 2**20", "[[\"p\",\"x**2 + y**2 = z**2, 2**10 et 2**20\"]]" },
	{ "__init__.py, __main__.py, $_POST et $_GET, %_x_%",
	  "[[\"p\",\"__init__.py, __main__.py, $_POST et $_GET, %_x_%\"]]" },
	{ "/home/*/x/* et [0-9]*[a-z]*", "[[\"p\",\"/home/*/x/* et [0-9]*[a-z]*\"]]" },
	{ "❤️*merci* 👍*oui* *(non)* *«si»*, “*a*” _…b_",
	  "[[\"p\",\"❤️\",[\"em\",\"merci\"],\" 👍\",[\"em\",\"oui\"],\" \",[\"em\",\"(non)\"],\" "
	  "\",[\"em\",\"«si»\"],\", “\",[\"em\",\"a\"],\"” \",[\"em\",\"…b\"]]]" },
	{ "prix (**) et délais (**), hors taxes**, départ**; (__) oui (__) non",
	  "[[\"p\",\"prix (**) et délais (**), hors taxes**, départ**; (__) oui (__) non\"]]" },
	{ "m**de et p**ain, x**n + y**n, in**croy**able",
	  "[[\"p\",\"m**de et p**ain, x**n + y**n, in\",[\"strong\",\"croy\"],\"able\"]]" },
	{ "texte**gras et gras** **(a)** **a**, **.b**",
	  "[[\"p\",\"texte\",[\"strong\",\"gras et gras\"],\" \",[\"strong\",\"(a)\"],\" "
	  "\",[\"strong\",\"a\"],\", \",[\"strong\",\".b\"]]]" },
	{ "+ 5 % ce mois\n+ 33 6 12 34 56 78\n+ pain\n- 3 pommes",
	  "[[\"p\",\"+ 5 % ce mois\",[\"br\"],\"+ 33 6 12 34 56 "
	  "78\"],[\"ul\",[\"li\",\"pain\"]],[\"ul\",[\"li\",\"3 pommes\"]]]" },
	/* what begins with > and quotes nothing */
	{ ">= 18 ans\n>_<\n>:(\n>.<",
	  "[[\"p\",\">= 18 ans\",[\"br\"],\">_\\u003c\",[\"br\"],\">:(\",[\"br\"],\">.\\u003c\"]]" },
	{ ">oui\n>\"non\"", "[[\"blockquote\",[\"p\",\"oui\",[\"br\"],\"\\\"non\\\"\"]]]" },
	/* what word processors end lines with */
	{ "un\u2028deux\u2029- trois\xc2\x85- quatre",
	  "[[\"p\",\"un\",[\"br\"],\"deux\"],[\"ul\",[\"li\",\"trois\"],[\"li\",\"quatre\"]]]" },
	{ "**« gras »** et _été_, *l’été*",
	  "[[\"p\",[\"strong\",\"« gras »\"],\" et \",[\"em\",\"été\"],\", \",[\"em\",\"l’été\"]]]" },
	{ "un\n\n![]([)]() deux", "[[\"p\",\"un\"],[\"p\",\"![]([)]() deux\"]]" },
	/* a pair that is none takes no other mark away */
	{ "x**n, _un mot y**n souligné_ et ~~z**n barré~~",
	  "[[\"p\",\"x**n, \",[\"em\",\"un mot y**n souligné\"],\" et \",[\"del\",\"z**n barré\"]]]" },
	{ "*a *b *c *d *e *f *g h* i* j* k* l* m* ~~n o* p~~",
	  "[[\"p\",\"*a \",[\"em\",\"b \",[\"em\",\"c \",[\"em\",\"d \",[\"em\",\"e \",[\"em\",\"f "
	  "\",[\"em\",\"g h\"],\" i\"],\" j\"],\" k\"],\" l\"],\" m\"],\" \",[\"del\",\"n o* p\"]]]" },
	{ "**gras *et* gras**", "[[\"p\",[\"strong\",\"gras \",[\"em\",\"et\"],\" gras\"]]]" },
	{ "*a **b* c**", "[[\"p\",[\"em\",\"a \",[\"em\",[\"em\",\"b\"],\" c\"]]]]" },
	{ "[un **gras** lien](https://a.fr) **[b](https://c.fr)**",
	  "[[\"p\",[\"a\",{\"href\":\"https://a.fr\"},\"un \",[\"strong\",\"gras\"],\" lien\"],\" "
	  "\",[\"strong\",[\"a\",{\"href\":\"https://c.fr\"},\"b\"]]]]" },
	{ "**a [b** c](https://d.fr)", "[[\"p\",\"**a \",[\"a\",{\"href\":\"https://d.fr\"},\"b** c\"]]]" },
	{ "[@Zoé](member:" ZOE ")", "[[\"p\",[\"mention\",{\"id\":\"" ZOE "\"},\"Zoé\"]]]" },
	{ "[@](member:" ZOE ")", "[[\"p\",\"[@](member:" ZOE ")\"]]" },
	{ "| a | b |\n|:--|--:|\n| 1 | 2 | 3 |\n| x \\| y |\nfin",
	  "[[\"table\",[\"thead\",[\"tr\",[\"th\",{\"align\":\"left\"},\"a\"],[\"th\",{\"align\":\"right\"},"
	  "\"b\"]]],[\"tbody\",[\"tr\",[\"td\",{\"align\":\"left\"},\"1\"],[\"td\",{\"align\":\"right\"},"
	  "\"2\"],[\"td\",\"3\"]],[\"tr\",[\"td\",{\"align\":\"left\"},\"x | y\"]]]],[\"p\",\"fin\"]]" },
	{ "Noms :\na | b\n-|-\n1 | 2", "[[\"p\",\"Noms "
	                               ":\"],[\"table\",[\"thead\",[\"tr\",[\"th\",\"a\"],[\"th\",\"b\"]]],["
	                               "\"tbody\",[\"tr\",[\"td\",\"1\"],[\"td\",\"2\"]]]]]" },
	{ "`a  b` `` c`d `` ` ", "[[\"p\",[\"code\",\"a  b\"],\" \",[\"code\",\"c`d\"],\" `\"]]" },
	{ "un\r\ndeux\rtrois", "[[\"p\",\"un\",[\"br\"],\"deux\",[\"br\"],\"trois\"]]" },
	{ "e\u0301te\u0301 👨‍👩‍👧 שלום",
	  "[[\"p\",\"e\u0301te\u0301 👨‍👩‍👧 שלום\"]]" },
};

START_TEST(what_people_type_is_what_they_see)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	ck_assert_str_eq(tree_of(&t, habits[_i].text), habits[_i].tree);
	task_close(&t);
}
END_TEST

/* Pieces that mean something to somebody, put together at random, always the same. */
static const char *const pieces[] = {
	"*",
	"**",
	"***",
	"_",
	"__",
	"~~",
	"~",
	"`",
	"``",
	"```",
	"[",
	"]",
	"](",
	"(",
	")",
	"@",
	"!",
	"![",
	"\\",
	"\n",
	"\n\n",
	"> ",
	">",
	"- ",
	"* ",
	"1. ",
	"2. ",
	"10. ",
	"2026. ",
	"    ",
	" ",
	"\t",
	"|",
	"|--|",
	"# ",
	"##",
	"a",
	"b",
	"Zoé",
	"12",
	"\r\n",
	"\u00a0",
	"\u202f",
	"«",
	"»",
	"…",
	"<b>",
	"&lt;",
	"'",
	"’",
	"\u200b",
	"\u202e",
	"😀",
	"\u0301",
	".",
	",",
	"x.y",
	"[::1]",
	"{",
	"}",
	"http://",
	"https://",
	"www.a.b",
	"mailto:",
	"a@b.fr",
	"](http://a.fr)",
	"[@Zoé](member:" ZOE ")",
};
enum { PIECES = sizeof pieces / sizeof pieces[0], ROUNDS = 20000, LONGEST = 600 };

START_TEST(nothing_typed_vanishes)
{
	uint64_t state = 0x9e3779b97f4a7c15;
	char text[LONGEST + 32];

	for (int round = 0; round < ROUNDS; round++) {
		struct task t;
		size_t length = 0, wanted = (size_t)(round % 16 == 0 ? LONGEST : 24);

		while (length < wanted) {
			state = state * 6364136223846793005 + 1442695040888963407;
			const char *piece = pieces[(state >> 33) % PIECES];

			if (length + strlen(piece) > LONGEST)
				break;
			length += (size_t)snprintf(text + length, sizeof text - length, "%s", piece);
		}
		task_open(&t, NULL, TASK_BYTES);
		const char *tree = markdown_tree(&t, text), *fault = tree ? tree_fault(&t, text, tree) : NULL;

		ck_assert_msg(tree || strcmp(t.detail, "text.nothing_to_see") == 0, "%s: %s", text, t.detail);
		ck_assert_msg(!fault, "%s: %s", text, fault);
		task_close(&t);
	}
}
END_TEST

UNIT_SUITE(texts, ROWS(links_are_found_where_people_see_them, links),
           ROWS(what_people_type_is_what_they_see, habits), SECONDS(30), TEST(nothing_typed_vanishes))
