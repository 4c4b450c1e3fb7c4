/** Writing the charter: its articles in two languages, a preview, and publishing a version
 * that everybody accepts. */
import { h, icon, signal } from '../../base/dom.js';
import { get, newKey, send } from '../../base/api.js';
import { dropDraft, readDraft, saveDraft } from '../../base/drafts.js';
import { go } from '../../base/router.js';
import { loadMe } from '../../base/store.js';
import { t, tn } from '../../base/words.js';
import { confirm } from '../../parts/dialog.js';
import { formDialog } from '../../parts/form-dialog.js';
import { textField, formError } from '../../parts/field.js';
import { snack } from '../../parts/snack.js';
import { articleEditor, emptyArticle } from './charter-article.js';

const DRAFT = 'charter';
const LANGUAGES = ['fr', 'en'];

/** The articles by slug, each with its two languages. */
function articlesOf(sources) {
	const all = new Map();
	for (const { slug, language, title, body } of sources ?? []) {
		if (!all.has(slug)) all.set(slug, emptyArticle(slug));
		all.get(slug)[language] = { title, body };
	}
	return [...all.values()];
}

/** A slug that no other article has: from the French title, in plain letters. */
function slugOf(article, taken) {
	if (article.slug) return article.slug;
	const plain = article.fr.title.normalize('NFD').replace(/[^\w\s-]/g, '').trim().toLowerCase()
		.replace(/[\s_]+/g, '-').slice(0, 50) || 'article';
	for (let n = 1; ; n++) {
		const slug = n === 1 ? plain : `${plain}-${n}`;
		if (!taken.has(slug)) return slug;
	}
}

/** As the server wants them: one line an article and language. */
function lines(articles) {
	const taken = new Set(articles.map((article) => article.slug).filter(Boolean));
	return articles.flatMap((article) => {
		const slug = slugOf(article, taken);
		taken.add(slug);
		return LANGUAGES.map((language) => ({ slug, language, title: article[language].title.trim(),
			body: article[language].body.trim() }));
	});
}

/** What is missing before it can be published, or ''. */
function missing(text) {
	if (!text.title.trim()) return t('charter_edit.no_title');
	if (!text.articles.length) return t('charter_edit.no_article');
	const gap = text.articles.findIndex((article) => LANGUAGES.some((language) =>
		!article[language].title.trim() || !article[language].body.trim()));
	return gap < 0 ? '' : t('charter_edit.gap', { number: gap + 1 });
}

async function publish(text, number) {
	const key = newKey();
	const published = await formDialog(t('charter_edit.publish_title', { number }), {
		body: h('div.stack.g3', h('p', t('charter_edit.consequence')),
			h('ul.prose.s', ['accept', 'once', 'receipt']
				.map((one) => h('li', t(`charter_edit.will_${one}`)))),
			h('p.s.dim', tn('charter_edit.count', text.articles.length))),
		yes: t('charter_edit.publish_yes'), submit: () => send('POST', '/api/charter/versions',
			{ title: text.title.trim(), articles: lines(text.articles) }, { key }),
	});
	if (!published) return;
	dropDraft(DRAFT);
	await loadMe();
	await go('/charter', { replace: true });
	snack(t('charter_edit.published', { number }));
}

/** Moving and removing; the list is drawn anew, the texts are in the articles themselves. */
function makeList(articles, keep) {
	const move = (article, by) => {
		const next = articles().slice();
		const at = next.indexOf(article);
		if (at + by < 0 || at + by >= next.length) return;
		next.splice(at + by, 0, ...next.splice(at, 1));
		articles(next);
		keep();
		const tools = document.querySelectorAll('.articles > *')[at + by]
			?.querySelectorAll('header .btn.sq:not([disabled])');
		(by < 0 ? tools?.[0] : tools?.[tools.length - 2])?.focus();
	};
	const remove = async (article) => {
		const empty = LANGUAGES.every((language) => !article[language].title
			&& !article[language].body);
		if (!empty && !await confirm({ title: t('charter_edit.remove'),
			text: t('charter_edit.remove_text', { title: article.fr.title }),
			yes: t('charter_edit.remove'), danger: true })) return;
		articles(articles().filter((one) => one !== article));
		keep();
		document.querySelector('.add-article')?.focus();
	};
	const add = () => {
		articles([...articles(), emptyArticle('')]);
		document.querySelector('.articles > :last-child input')?.focus();
	};
	return { move, remove, add };
}

export async function view(params, { signal: until }) {
	const charter = await get('/api/charter', { signal: until });
	const kept = readDraft(DRAFT);
	const begun = kept && kept.base === (charter.version?.number ?? 0);
	const title = signal(begun ? kept.title : charter.version?.title ?? '');
	const articles = signal(begun ? kept.articles : articlesOf(charter.sources));
	const failed = signal('');
	const number = (charter.version?.number ?? 0) + 1;
	const text = () => ({ title: title(), articles: articles() });
	const keep = () => saveDraft(DRAFT, () => ({ ...text(), base: charter.version?.number ?? 0 }));
	const deeds = makeList(articles, keep);
	const submit = (event) => {
		event.preventDefault();
		failed(missing(text()));
		if (failed()) event.target.querySelector('.in:invalid')?.focus();
		else publish(text(), number);
	};
	const startAgain = () => { dropDraft(DRAFT); go('/charter/edit', { replace: true }); };
	return { title: t('menu.edit_charter'),
		node: h('form.stack.g4', { onsubmit: submit, novalidate: true },
		h('div.head', h('div.grow.stack.g1',
			h('p.xs', h('a', { href: '/charter' }, t('menu.charter'))),
			h('h1', t('menu.edit_charter'))), h('button.btn.go-on', { type: 'submit' },
			t('charter_edit.publish', { number }))),
		begun ? h('p.note.info', icon('save'),
			h('span.row', t('charter_edit.kept'),
				h('button.btn.sm', { type: 'button', onclick: startAgain },
				t('charter_edit.start_again')))) : null,
		formError(failed),
		h('section.card.pad-l.stack.g4',
			textField(t('charter_edit.title'), { required: true, value: title(), maxlength: '160',
				oninput: (event) => { title(event.target.value); keep(); } }),
			h('p.s.dim', t('charter_edit.lead'))),
		h('div.stack.g4.articles',
			() => articles().map((article, n) => articleEditor(article, n, articles().length,
				{ ...deeds, keep }))),
		h('div.row.gut', h('button.btn.add-article', { type: 'button', onclick: deeds.add },
			icon('plus', 's'), t('charter_edit.add')))) };
}
