/* LISEZMOI.html of a bundle: what it is, how to check it by hand, what the codes mean.
 * French first, then English. */
#include <stdio.h>
#include <string.h>

#include "audit/log/bundle.h"
#include "base/words.h"
#include "domain/audit.h"

enum { README_BYTES = 64 * 1024 };

static const char head[] =
	"<!DOCTYPE html>\n<html lang=\"fr\">\n<head><meta charset=\"utf-8\"><title>Journal d’audit</title>\n"
	"<style>body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 "
	"1em}pre{overflow:auto;background:#f3f3f3;padding:.7em}"
	"table{border-collapse:collapse}td,th{text-align:left;padding:.2em .8em .2em "
	"0;vertical-align:top}</style></head>\n<body>\n";

static const char french[] =
	"<h1>Journal d’audit</h1>\n"
	"<p>Ce dossier permet de vérifier, sans nous et sans réseau, que rien n’a été modifié, retiré ni "
	"ajouté après coup dans le journal, jusqu’au point de contrôle qu’il contient.</p>\n"
	"<ul>\n"
	"<li><code>checkpoint</code> : nombre d’entrées et empreinte de l’ensemble, signés.</li>\n"
	"<li><code>vkey.txt</code> : la clé publique, par commodité. Comparez-la à celle que vous avez reçue "
	"par une autre voie.</li>\n"
	"<li><code>entries/</code> : une ligne par entrée. Aucun nom : seulement une action, une date et des "
	"empreintes.</li>\n"
	"<li><code>disclosures.ndjson</code> : les personnes derrière ces empreintes. Toutes y sont, sauf si "
	"une seule ligne dit que le dossier a été fait sans noms. Cette ligne n’est pas signée : si vous "
	"attendiez des noms, demandez-les. Sous <code>change</code> : ce qui a été changé, de quoi à "
	"quoi.</li>\n"
	"<li><code>checkpoints/</code> : états antérieurs signés ; le journal doit tous les prolonger.</li>\n"
	"</ul>\n"
	"<h2>Vérifier</h2>\n"
	"<p>Avec Parvis, sans base de données ni réseau :</p>\n"
	"<pre>parvis audit verify --vkey CLÉ DOSSIER</pre>\n"
	"<p>Un journal ramené à un point de contrôle plus ancien a toutes ses signatures. Pour le voir, "
	"gardez ailleurs le fichier <code>checkpoint</code> de chaque dossier et comparez-lui le suivant "
	":</p>\n"
	"<pre>parvis audit verify --vkey CLÉ --since POINT-DE-CONTRÔLE DOSSIER</pre>\n"
	"<p>À la main : l’empreinte de la première entrée, puis la signature :</p>\n";

static const char recipe[] =
	"<pre>head -n 1 entries/000000.ndjson | tr -d '\\n' | { printf '\\000'; cat; } | sha256sum\n\n"
	"cut -d+ -f3- vkey.txt | base64 -d | tail -c 32 &gt; key.raw\n"
	"{ printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; cat key.raw; } &gt; "
	"key.der\n"
	"sed '/^$/,$d' checkpoint &gt; text\n"
	"sed '1,/^$/d; s/^.* //' checkpoint | base64 -d | tail -c 64 &gt; signature\n"
	"openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile "
	"signature</pre>\n";

static const char french_limits[] =
	"<p>Ce que le journal ne prouve pas : qu’une action ait été inscrite. Qui tient à la fois le serveur "
	"et la base peut omettre une entrée avant qu’elle soit scellée ; après, cela se voit.</p>\n";

static const char english[] =
	"<hr>\n"
	"<div lang=\"en\">\n"
	"<h1>Audit log</h1>\n"
	"<p>With this folder you can check, without us and without a network, that nothing was changed, "
	"removed or added afterwards, up to the checkpoint that it holds.</p>\n"
	"<ul>\n"
	"<li><code>checkpoint</code>: the number of entries and the hash over all of them, signed.</li>\n"
	"<li><code>vkey.txt</code>: the public key, for convenience. Compare it with the one you received by "
	"another way.</li>\n"
	"<li><code>entries/</code>: one line an entry. No name: only an action, a date and digests.</li>\n"
	"<li><code>disclosures.ndjson</code>: the persons behind these digests. All of them are there, "
	"unless one line says that the folder was made without names. That line is not signed: if you "
	"expected names, ask for them. Under <code>change</code>: what was changed, from what to what.</li>\n"
	"<li><code>checkpoints/</code>: earlier signed states; the log must continue all of them.</li>\n"
	"</ul>\n"
	"<h2>Checking</h2>\n"
	"<pre>parvis audit verify --vkey KEY FOLDER</pre>\n"
	"<p>A log that was cut back to an older checkpoint has all its signatures. To see it, keep the file "
	"<code>checkpoint</code> of each folder elsewhere and hold the next one against it:</p>\n"
	"<pre>parvis audit verify --vkey KEY --since CHECKPOINT FOLDER</pre>\n"
	"<p>By hand: the commands above, the hash of the first entry and then the signature.</p>\n"
	"<p>What the log does not prove: that an action was recorded. Whoever holds both the server and the "
	"database can leave an entry out before it is sealed; afterwards it shows.</p>\n"
	"</div>\n";

static void action_row(FILE *out, enum audit_action action)
{
	char key[64];
	const char *name = audit_action_name(action);

	snprintf(key, sizeof key, "audit.%s", name);
	const char *fr = word(LANGUAGE_fr, key), *en = word(LANGUAGE_en, key);

	fprintf(out, "<tr><td><code>%s</code></td><td>%s</td><td>%s</td><td lang=\"en\">%s</td></tr>\n", name,
	        audit_class_name(audit_action_class(action)), fr ? fr : "", en ? en : "");
}

/* A stream over memory of the task: nothing to free, and what does not fit is seen when it is closed. */
const char *bundle_readme(struct task *t)
{
	char *text = arena_alloc(&t->arena, README_BYTES);
	FILE *out = fmemopen(text, README_BYTES, "w");

	if (!out)
		return "";
	fprintf(out, "%s%s%s%s<h2>Actions</h2>\n<table>\n", head, french, recipe, french_limits);
	for (int i = AUDIT_none + 1; i < AUDIT_COUNT; i++)
		action_row(out, (enum audit_action)i);
	fprintf(out, "</table>\n%s</body>\n</html>\n", english);
	return fclose(out) == 0 ? text : "";
}
