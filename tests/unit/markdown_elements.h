/* Texts and their trees: every element that a text may have. For test_markdown.c. */
#ifndef PARVIS_TESTS_MARKDOWN_ELEMENTS_H
#define PARVIS_TESTS_MARKDOWN_ELEMENTS_H

#define SOPHIE "01890000-0000-7000-8000-000000000001"

static const struct pair {
	const char *markdown, *tree;
} elements[] = {
	{ "Bonjour", "[[\"p\",\"Bonjour\"]]" },
	{ "un\n\ndeux", "[[\"p\",\"un\"],[\"p\",\"deux\"]]" },
	{ "une ligne\nune autre", "[[\"p\",\"une ligne\",[\"br\"],\"une autre\"]]" },
	{ "# a\n## b\n### c\n###### d", "[[\"h3\",\"a\"],[\"h4\",\"b\"],[\"h5\",\"c\"],[\"h5\",\"d\"]]" },
	{ "- a\n- b", "[[\"ul\",[\"li\",\"a\"],[\"li\",\"b\"]]]" },
	{ "- a\n\n- b\n\n  c", "[[\"ul\",[\"li\",\"a\"],[\"li\",\"b\",[\"p\",\"c\"]]]]" },
	{ "1. a", "[[\"ol\",[\"li\",\"a\"]]]" },
	{ "3. a", "[[\"ol\",{\"start\":3},[\"li\",\"a\"]]]" },
	{ "> a", "[[\"blockquote\",[\"p\",\"a\"]]]" },
	{ "```\nint i;\n\nreturn;\n```", "[[\"pre\",\"int i;\\n\\nreturn;\"]]" },
	{ "`a*b`", "[[\"p\",[\"code\",\"a*b\"]]]" },
	{ "*a* **b** ~~c~~", "[[\"p\",[\"em\",\"a\"],\" \",[\"strong\",\"b\"],\" \",[\"del\",\"c\"]]]" },
	{ "a\n\n---\n\nb", "[[\"p\",\"a\"],[\"hr\"],[\"p\",\"b\"]]" },
	{ "[ici](https://a.fr)", "[[\"p\",[\"a\",{\"href\":\"https://a.fr\"},\"ici\"]]]" },
	{ "[ici](HTTPS://a.fr?x=1&y=2)", "[[\"p\",[\"a\",{\"href\":\"HTTPS://a.fr?x=1&y=2\"},\"ici\"]]]" },
	{ "moi@a.fr", "[[\"p\",[\"a\",{\"href\":\"mailto:moi@a.fr\"},\"moi@a.fr\"]]]" },
	{ "www.a.fr", "[[\"p\",[\"a\",{\"href\":\"http://www.a.fr\"},\"www.a.fr\"]]]" },
	{ "[ici]: https://a.fr",
	  "[[\"p\",\"[ici]: \",[\"a\",{\"href\":\"https://a.fr\"},\"https://a.fr\"]]]" },
	{ "|a|b|\n|---|--:|\n|1|2|",
	  "[[\"table\",[\"thead\",[\"tr\",[\"th\",\"a\"],[\"th\",{\"align\":\"right\"},\"b\"]]],[\"tbody\",["
	  "\"tr\",[\"td\",\"1\"],[\"td\",{\"align\":\"right\"},\"2\"]]]]]" },
	{ "[@Zoé](member:" SOPHIE ") !", "[[\"p\",[\"mention\",{\"id\":\"" SOPHIE "\"},\"Zoé\"],\" !\"]]" },
	{ "[@Zoé [RH] *B*](member:" SOPHIE ")",
	  "[[\"p\",[\"mention\",{\"id\":\"" SOPHIE "\"},\"Zoé [RH] *B*\"]]]" },
	{ "[@Zoé](member:12)", "[[\"p\",\"[@Zoé](member:12)\"]]" },
	{ "![un banc](https://a.fr/b.png)",
	  "[[\"p\",\"![un "
	  "banc](\",[\"a\",{\"href\":\"https://a.fr/b.png\"},\"https://a.fr/b.png\"],\")\"]]" },
	{ "&eacute;&#233; R&D", "[[\"p\",\"&eacute;&#233; R&D\"]]" },
	{ "#mobilité n'est pas un titre", "[[\"p\",\"#mobilité n'est pas un titre\"]]" },
	{ "<b onclick=x>a</b>", "[[\"p\",\"\\u003cb onclick=x>a\\u003c/b>\"]]" },
	{ "<script>\nalert(1)\n</script>",
	  "[[\"p\",\"\\u003cscript>\",[\"br\"],\"alert(1)\",[\"br\"],\"\\u003c/script>\"]]" },
	{ "[google.com](https://a.fr)",
	  "[[\"p\",\"[google.com](\",[\"a\",{\"href\":\"https://a.fr\"},\"https://a.fr\"],\")\"]]" },
	{ "[note.pdf](https://a.fr)", "[[\"p\",[\"a\",{\"href\":\"https://a.fr\"},\"note.pdf\"]]]" },
	{ "[http://a.fr](http://a.fr/b)", "[[\"p\",[\"a\",{\"href\":\"http://a.fr/b\"},\"http://a.fr\"]]]" },
};

#endif
