/** One line of the queue: who, where, since when, and how it begins. */
import { h } from '../../base/dom.js';
import { typeset } from '../../base/typography.js';
import { ago, has, language, t } from '../../base/words.js';
import { chip } from '../../parts/empty.js';
import { avatar, personName } from '../../parts/people.js';

/** @type {Record<string, [string, string]>} icon and colour of what was decided */
const DECISIONS = { publish: ['check', 'ok'], return: ['undo', 'warn'], reject: ['xc', 'bad'],
	accept_member: ['join', 'ok'], refuse_member: ['xc', 'bad'] };

/** @param {string} decision */
export const decisionChip = (decision) => chip(DECISIONS[decision]?.[0] ?? 'okc',
	t(`case.decision.${decision}`), DECISIONS[decision]?.[1]);

/** Why it waits: a request to join, a first post, a rule of the group. */
function whyChip(one) {
	if (one.kind === 'membership') return chip('join', t('case.held.membership'), 'info');
	return has(`case.held.${one.reason}`) ? chip('okc', t(`case.held.${one.reason}`)) : null;
}

/**
 * @param {any} one
 * @param {{href: string, current: () => boolean, open: (event: Event, id: string) => void}} options
 */
export const queueRow = (one, { href, current, open }) => h('li', h('a', {
	href, 'aria-current': () => current() ? 'true' : null, onclick: (event) => open(event, one.id),
}, avatar(one.author, 'z32'), h('span', personName(one.author)),
h('span.xs.dim.num', ago(one.decided_at ?? one.opened_at)),
h('span.t', typeset(one.excerpt || t(one.kind === 'membership' ? 'case.no_message' : 'case.no_text'),
	language())),
h('span.row.g1', one.state === 'decided' ? decisionChip(one.decision) : whyChip(one),
	h('span.xs.dim.end', one.group.name))));
