/** One case: the text or the request, the line of the group, the decision, the history. */
import { h, icon } from '../../base/dom.js';
import { typeset } from '../../base/typography.js';
import { ago, has, language, split, t } from '../../base/words.js';
import { articleLink } from '../../parts/article-link.js';
import { chip } from '../../parts/empty.js';
import { avatar, personName } from '../../parts/people.js';
import { tree, unmarked } from '../../parts/tree.js';
import { decisionPanel } from './decision.js';
import { decisionChip } from './queue-row.js';

const turn = () => { const arrow = icon('down', 's'); arrow.classList.add('turn'); return arrow; };

/** Icon of a line of the history, and whether it is a step forward. */
const MARKS = { publish: ['check', true], accept_member: ['check', true], return: ['undo', false],
	reject: ['x', false], refuse_member: ['x', false],
	resubmit: ['send', true], edit: ['pen', false], withdraw: ['undo', false], undo: ['undo', false],
	delete: ['bin', false],
	group_archived: ['lock', false], group_secret: ['lock', false], author_gone: ['out', false],
		author_left: ['out', false], join: ['join', true] };

const stateChip = (found) => found.state === 'decided' ? decisionChip(found.decision)
	: has(`case.held.${found.reason}`) ? chip('okc', t(`case.held.${found.reason}`)) : null;

const status = (found, desk) => h('div.row.gut.case-status', desk.back(), stateChip(found));

const header = (found) => h('header.pad.who', avatar(found.author),
	h('div', h('h2', { id: 'case-title', tabindex: '-1' },
		split(found.kind === 'membership' ? 'case.wants_in' : 'case.to', {
		name: personName(found.author), group: h('a', { href: `/groups/${found.group.id}` },
			found.group.name),
	})), h('p.meta', found.author.title ? h('span', found.author.title) : null,
		h('span', t('case.sent'), ' ', ago(found.target?.submitted_at ?? found.opened_at)),
		h('span', t('case.version', { number: found.version })),
		found.target?.label ? h('span', t(`label.${found.target.label}`)) : null,
		found.target?.kind !== 'note' && has(`kind.${found.target?.kind}`)
			? h('span', t(`kind.${found.target.kind}`)) : null)));

function content(found) {
	if (found.target?.post) return h('div.pad-l.prose', { lang: found.target.language, dir: 'auto' },
		tree(found.target.body, found.target.language));
	if (found.kind === 'held_post') return h('p.pad-l.dim', t('case.text_gone'));
	const message = found.target?.message;
	return h('div.pad-l.prose', message ? h('blockquote.as-typed', typeset(unmarked(message), language()))
		: h('p.dim', t('case.no_message')));
}

const editorialLine = (found) => found.group.editorial_line ? h('div.rows',
	h('details.more', h('summary', icon('book', 's'), t('case.line'), turn()),
	h('div.s.as-typed', typeset(found.group.editorial_line, language())))) : null;

function event(one, author) {
	const [name, done] = MARKS[one.action] ?? ['info', false];
	const key = has(`case.history.${one.action}`) ? `case.history.${one.action}` : 'case.history.other';
	return h('li', { class: done ? 'done' : null }, h('span.mk', icon(name)),
		h('p', split(key, { name: h('b', one.actor?.name ?? t('people.somebody')),
			author: h('b', author.name) }), h('span.xs.dim', ' · ', ago(one.at))),
		one.reason ? h('p.s', h('b', t('held.reason')), ' ', has(`reason.${one.reason}`)
			? t(`reason.${one.reason}`) : one.reason) : null,
		one.advice ? h('p.s.as-typed', typeset(unmarked(one.advice), language())) : null,
			articleLink(one.article));
}

const history = (found) => h('section.card',
	h('details.more', { open: true }, h('summary', icon('past', 's'), t('case.history'),
	h('span.xs.dim', String(found.history.length + 1)), turn()),
h('div', h('ol.line', h('li.done', h('span.mk', icon('send')),
	split(found.kind === 'membership' ? 'case.history.ask' : 'case.history.submit',
		{ name: h('b', found.author.name) }),
	h('span.xs.dim', ' · ', ago(found.opened_at))),
		found.history.map((one) => event(one, found.author))))));

/** @param {any} found the answer of the server @param {any} desk the queue around it */
export const caseCard = (found, desk) => h('div.stack.g4', { 'data-case': found.case }, status(found, desk),
	h('article.card', { 'aria-labelledby': 'case-title' }, header(found), content(found),
		editorialLine(found)),
	decisionPanel(found, desk), history(found));
