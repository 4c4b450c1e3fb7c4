/** The list of single keys (keys.js). */
import { h } from '../base/dom.js';
import { t } from '../base/words.js';
import { dialog } from './dialog.js';

const LIST = [['j, PgDn', 'next'], ['k, PgUp', 'previous'], ['n', 'write'], ['l', 'like'], ['c', 'comment'],
	['z', 'undo'], ['>', 'new'], ['g f', 'feed'], ['g g', 'groups'],
	['g n', 'notifications'], ['g m', 'mine'], ['Ctrl + ⏎', 'send'], ['?', 'list']];
const REVIEW = [['a', 'publish'], ['e', 'return'], ['r', 'reject'], ['j, x', 'next_case'],
	['k', 'previous_case']];

/** The keys of this screen. */
export function showKeys() {
	const here = document.querySelector('.queue-desk') ? [...REVIEW,
		...LIST.filter(([key]) => /^(g |z|Ctrl|\?)/.test(key))] : LIST;
	dialog(t('keys.title'),
		() => ({ body: h('div.pad.stack.g4',
			h('dl.kv', here.map(([key, word]) => [h('dt', h('kbd', key)),
			h('dd', t(`keys.${word}`))])), h('p.xs.dim', t('keys.off'))) }), { class: 'small' });
}
