/** Before signing out: what becomes of the texts that were typed and not sent. */
import { newKey } from '../base/api.js';
import { h, signal } from '../base/dom.js';
import { dropDraft } from '../base/drafts.js';
import { makePost } from '../base/outbox.js';
import { beginningOf } from '../base/signs.js';
import { me } from '../base/store.js';
import { t, tn, wordsOfDesk } from '../base/words.js';
import { option } from './field.js';
import { formDialog } from './form-dialog.js';
import { toSource } from './written.js';

const isPost = ({ name, group }) => name.startsWith('post:') && group;

/** The words of a draft, whatever it was typed into. */
const wordsOf = ({ text, advice, title, fields }) => text ?? advice ?? title ?? Object.values(fields ?? {})[0]
	?? '';

function line(one) {
	const group = me().groups.find(({ id }) => id === one.group);
	return h('li', group ? [h('b', group.name), ' '] : null,
		h('bdi.dim', beginningOf(wordsOf(one).trim(), 60)));
}

/** A draft of the server, found on every device. */
async function send({ name, group, text, named = [], kind = 'note', label = 'internal', key }) {
	await makePost(group, { body: toSource(text, named), kind, label },
		{ key: `${(key ?? newKey()).slice(0, -1)}0`, draft: true });
	dropDraft(name);
}

/**
 * @param {any[]} texts
 * @returns {Promise<any[]|null>} those to leave on this device; null when the person stays
 */
export async function askAboutTexts(texts) {
	await wordsOfDesk();
	const posts = texts.filter(isPost);
	const chosen = signal(posts.length ? 'draft' : 'leave');
	const one = (value) => option({ type: 'radio', name: 'what', value, checked: () => chosen() === value,
		onchange: () => chosen(value) },
		h('b', t(`unsent.${value}`)), t(`unsent.${value}_means`));
	const done = await formDialog(tn('unsent.title', texts.length), {
		body: [h('ul.s.stack.g1', texts.slice(0, 5).map(line), texts.length > 5 ? h('li', '…')
			: null),
			h('div.stack.g2', posts.length ? one('draft') : null, one('leave'), one('drop')),
			() => chosen() === 'draft' && posts.length < texts.length ? h('p.xs.dim',
				t('unsent.others')) : null],
		yes: t('menu.sign_out'),
		submit: async () => { if (chosen() === 'draft') for (const text of posts) await send(text); },
	});
	if (!done) return null;
	return chosen() === 'leave' ? texts : chosen() === 'draft' ? texts.filter((text) => !isPost(text))
		: [];
}
