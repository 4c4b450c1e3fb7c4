/** Groups one may see: find, read about, join or ask. */
import { h, icon, list, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { rename } from '../base/router.js';
import { can } from '../base/store.js';
import { fine, t, tn } from '../base/words.js';
import { chip, emptyState } from '../parts/empty.js';
import { pager } from '../parts/pager.js';
import { groupGlyph } from '../parts/people.js';
import { problemText } from '../parts/problem.js';
import { snack } from '../parts/snack.js';

const ROLES = { member: ['check', 'ok'], animator: ['badge', 'info'], requested: ['wait', 'warn'], invited: ['bell', 'new'] };

const roleChip = (group) => ROLES[group.role] ? chip(ROLES[group.role][0], t(`group.role.${group.role}`), ROLES[group.role][1]) : null;

const row = (group) => h('li', h('a.hit', { href: `/groups/${group.id}` }, groupGlyph(group, 'z56'),
	h('span.grow', h('span.row', h('b', group.name), roleChip(group), group.archived ? chip('lock', t('group.archived')) : null),
		group.description ? h('span.s.dim.two-lines', fine(group.description)) : null,
		h('span.meta', h('span', h('span.label', icon(group.privacy === 'open' ? 'build' : 'lock'), t(`privacy.${group.privacy}`))),
			h('span', tn('people.members', group.members)), h('span', t(`purpose.${group.purpose}`))))));

/** Asks for the list again as one types, not at every key. */
function searchField(wanted, act) {
	let timer = 0;
	return h('form.find-groups', { role: 'search', onsubmit: (event) => { event.preventDefault(); act(event.target.elements.q.value); } }, icon('search'),
		h('input.in', { type: 'search', name: 'q', 'aria-label': t('groups.find'), title: t('groups.find'), placeholder: t('groups.find'), value: wanted, autocomplete: 'off',
			oninput: (event) => { clearTimeout(timer); timer = setTimeout(() => act(event.target.value), 250); } }));
}

const address = (words) => `/api/groups${words ? `?q=${encodeURIComponent(words)}` : ''}`;

export async function view(params, { query, signal: until }) {
	const wanted = query.get('q') ?? '';
	const shown = signal(pager(address(wanted), { first: await get(address(wanted)), signal: until }));
	let last = wanted;
	async function search(typed) {
		const words = typed.trim();
		if (words === last) return;
		last = words;
		try {
			const first = await get(address(words), { signal: until });
			if (words !== last) return;
			rename(words ? `/groups?q=${encodeURIComponent(words)}` : '/groups');
			shown(pager(address(words), { first, signal: until }));
		} catch (problem) {
			if (!until.aborted) snack(problemText(problem), { urgent: true });
		}
	}
	const none = () => last ? emptyState('calm', t('groups.none_found'), t('groups.none_found_text', { words: last }))
		: emptyState('calm', t('groups.none'), t('groups.none_text'));
	return { title: t('menu.groups'), node: h('div.stack.g4',
		h('div.head', h('h1.grow', t('menu.groups')), can('create_group') ? h('a.btn.go-on', { href: '/groups/new' }, icon('plus', 's'), t('groups.create')) : null),
		h('div.gut', searchField(wanted, search)),
		() => shown().items().length ? h('ul.card.rows', list(shown().items, (group) => group.id, row)) : none(),
		() => shown().foot()) };
}
