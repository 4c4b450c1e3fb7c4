/** The charter, to read at any time, with the receipt of the acceptance. */
import { h, icon } from '../../base/dom.js';
import { get } from '../../base/api.js';
import { can } from '../../base/store.js';
import { day, moment, t } from '../../base/words.js';
import { charterText } from '../../parts/charter-text.js';
import { chip, emptyState } from '../../parts/empty.js';

const receipt = (charter) => charter.accepted_at ? h('div.note.ok', icon('okc'),
	h('div', h('p', t('charter.receipt', {
	number: charter.accepted_number ?? charter.version.number, date: moment(charter.accepted_at),
})), h('p.xs', t('charter.print'), ' ', h('code', charter.version.sha256)))) : null;

export async function view(params, { query }) {
	const charter = await get('/api/charter');
	const title = charter.version?.title ?? t('menu.charter');
	const head = h('div.head', h('h1.grow', title), can('manage_charter')
		? h('a.btn', { href: '/charter/edit' }, icon('pen', 's'), t('menu.edit_charter')) : null);
	if (!charter.version)
		return { title, node: h('div.stack.g4', head, emptyState('calm', t('charter.none_title'),
			t('charter.none_text'))) };
	return { title, node: h('div.stack.g4', head,
		h('p.row.gut', chip('book', t('charter.version', { number: charter.version.number })),
			h('span.xs.dim', t('charter.since', { date: day(charter.version.effective_at) }))),
		receipt(charter), charterText(charter.articles,
			query.get('article') ?? location.hash.replace('#article-', ''))) };
}
