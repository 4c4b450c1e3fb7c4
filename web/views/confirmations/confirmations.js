/** Two-person agreements: what waits for my yes or no, what I proposed, what came of the others. */
import { h, icon, list, signal } from '../../base/dom.js';
import { get, newKey, send } from '../../base/api.js';
import { can, loadMe, me } from '../../base/store.js';
import { ago, day, fine, moment, t } from '../../base/words.js';
import { confirm } from '../../parts/dialog.js';
import { chip, emptyState } from '../../parts/empty.js';
import { areaField } from '../../parts/field.js';
import { endEntering, proposeEntering } from '../../parts/entering.js';
import { formDialog } from '../../parts/form-dialog.js';
import { makeLink } from '../../parts/one-time-link.js';
import { pager } from '../../parts/pager.js';
import { avatar, personName } from '../../parts/people.js';
import { problemText } from '../../parts/problem.js';
import { kindWord } from '../../parts/request.js';
import { snack } from '../../parts/snack.js';

/** @type {Record<string, [string, string]>} drawing and tone of each state */
const STATES = { open: ['past', 'info'], confirmed: ['okc', 'ok'], done: ['check', 'ok'],
	refused: ['xc', 'bad'],
	withdrawn: ['undo', ''], expired: ['past', ''], alone: ['key', 'warn'] };

const state = (one) => one.runs ? chip('eye', t('confirmations.state.runs'), 'warn')
	: chip(STATES[one.state][0], t(`confirmations.state.${one.state}`), STATES[one.state][1]);
const title = (one) => one.act !== 'enter' ? t(`confirmations.act.${one.act}`, { name: one.target.name })
	: one.group.name ? t('confirmations.act.enter', { group: one.group.name })
		: t('confirmations.act.enter_secret');

/** Whom a yes makes able to read, or whom it concerns. */
const whom = (one) => (one.target ?? one.proposed_by).name;

/** They could have said no, and may end what is read. */
const mayEnd = () => ['dpo', 'representative'].some((role) => me().roles.includes(role));


/** Answers, and reads the lists again, whatever came of it: somebody may have been faster. */
async function answer(one, values, said, again) {
	try {
		await send('POST', `/api/confirmations/${one.id}/decisions`,
			{ version: one.version, ...values });
		snack(t(said));
	} catch (problem) {
		snack(problemText(problem), { urgent: true });
	}
	await again();
}

async function agree(one, again) {
	const sure = await confirm({ title: title(one), text: t(`confirmations.what.${one.act}`,
		{ name: whom(one) }), yes: t('confirmations.confirm') });
	if (sure) await answer(one, { action: 'confirm' }, 'confirmations.confirmed_now', again);
}

async function refuse(one, again) {
	const key = newKey();
	const done = await formDialog(t('confirmations.refuse_title'), {
		body: areaField(t('confirmations.refuse_word'), { name: 'word', required: true,
			maxlength: '500', autofocus: true }, { help: t('confirmations.refuse_help') }),
		yes: t('confirmations.refuse_yes'), danger: true,
		submit: (values) => send('POST', `/api/confirmations/${one.id}/decisions`,
			{ version: one.version, action: 'refuse', ...values }, { key: `${key}` }),
	});
	if (done) snack(t('confirmations.refused_now'));
	await again();
}

async function carryOut(one, again) {
	await makeLink(one.target);
	await again();
}

const face = (person, words) => h('div.row.g3.nowrap', avatar(person, 'z32'),
	h('div.s', personName(person), h('div.dim', words)));

/** Who decided, who is to: I, or those who may. */
function second(one, asked) {
	if (asked) return face(me(), t('confirmations.you_decide'));
	if (one.decided_by) return face(one.decided_by,
		t(`confirmations.state.${one.state === 'done' ? 'confirmed' : one.state}`));
	return h('p.s.dim', one.confirmers?.length ? t('confirmations.waits_for',
		{ names: one.confirmers.join(', ') }) : t('confirmations.waits_for_nobody'));
}

const said = (word, text) => text ? h('div.row.g2.nowrap.top', h('span.dim.s', t(word)),
	h('span.as-typed.s', fine(text))) : null;

const badges = (roles) => h('span.row.g1', roles.length ? roles.map((role) => chip('badge', t(`role.${role}`),
	role === 'guest' ? '' : 'info')) : h('span.dim', t('role.employee')));

/** What keeps it from being confirmed now. */
const obstacle = (one) => one.obstacle ? h('div.note.warn', icon('alert'),
	h('p', t(`confirmation.${one.obstacle}`))) : null;

/** Which request an archive answers; who may read it finds it there. */
function requestOf({ request }) {
	if (!request) return null;
	const words = t('confirmations.request', { number: request.number, kind: kindWord(request.kind) });
	return h('p.s', can('handle_requests') ? h('a', { href: `/data-requests/${request.id}` }, words)
		: words);
}

/** Until when somebody reads, or would. */
const time = (one) => one.last_day && (one.runs || one.state === 'open') ? h('p.s', t(one.state === 'open'
	? 'confirmations.would_read_until' : 'confirmations.reads_until', { when: day(one.last_day) })) : null;

async function end(one, again) {
	await endEntering(one);
	await again();
}

const endButton = (one, again) => h('button.btn', { type: 'button', onclick: () => end(one, again) },
	t('confirmations.end'));

/** From which roles to which, and where somebody would moderate. */
function rolesOf({ roles }) {
	if (!roles) return null;
	const where = roles.charge === 'all' ? t('scope.all') : roles.charge?.map((group) => group.name)
		.join(', ');
	return h('div.stack.g2', h('div.row.g2.s', h('span.dim', t('confirmations.roles_from')),
		badges(roles.from)), h('div.row.g2.s', h('span.dim', t('confirmations.roles_to')),
		badges(roles.to)),
		where ? h('div.row.g2.s', h('span.dim', t('confirmations.where')), h('span', where)) : null);
}

function card(one, actions, asked = false) {
	return h('section.card.pad.stack.g3', { 'aria-labelledby': `t-${one.id}` },
		h('div.row.g2', state(one), h('span.xs.dim', ago(one.proposed_at), one.runs ? null : [' · ',
			t(one.state === 'confirmed' ? 'confirmations.good_until' : 'confirmations.until',
				{ when: moment(one.expires_at) })])),
		h('h3', { id: `t-${one.id}` }, title(one)),
		h('div.note.row', h('div.grow', face(one.proposed_by, t('confirmations.proposes'))),
			icon('right'), h('div.grow', second(one, asked))), rolesOf(one),
		requestOf(one), time(one), obstacle(one),
		said('confirmations.reason', one.reason), said('confirmations.word', one.word), ...actions);
}

function toConfirm(one, again) {
	return card(one, [h('p.s', t(`confirmations.what.${one.act}`, { name: whom(one) })),
		h('div.row', one.obstacle ? null : h('button.btn.go-on',
			{ type: 'button', onclick: () => agree(one, again) }, icon('check', 's'),
			t('confirmations.confirm')),
			h('button.btn.bad', { type: 'button', onclick: () => refuse(one, again) },
				t('confirmations.refuse'))),
		h('p.xs.dim', t('confirmations.logged'))], true);
}

function mine(one, again) {
	if (one.runs) return card(one, [h('div.row', h('a.btn.go-on', { href: `/groups/${one.group.id}` },
		icon('eye', 's'), t('confirmations.open_group')), endButton(one, again))]);
	return card(one, [h('div.row',
		one.state === 'confirmed' ? h('button.btn.go-on',
			{ type: 'button', onclick: () => carryOut(one, again) }, icon('link', 's'),
			t('confirmations.carry_out')) : null,
		h('button.btn', { type: 'button', onclick: () => answer(one, { action: 'withdraw' },
			'confirmations.withdrawn_now', again) }, t('confirmations.withdraw')))]);
}

const past = (one, again) => h('li.pad',
	h('div.row.g2', h('span.grow', h('b.s', title(one)), h('span.xs.dim.block', day(one.proposed_at),
		' · ', one.proposed_by.name,
	one.decided_by ? [', ', one.decided_by.name] : null)), state(one)), rolesOf(one), requestOf(one),
		time(one), said('confirmations.reason', one.reason), said('confirmations.word', one.word),
		one.runs && mayEnd() ? endButton(one, again) : null);

const part = (word, nodes) => nodes.length ? h('section.stack.g3', h('div.head', h('h2', t(word))), nodes)
	: null;

/** What came of the others, the newest first. */
const history = (past_, again) => h('section.stack.g3', h('div.head', h('h2.grow', t('confirmations.history')),
	h('span.xs.dim', t('confirmations.history_help'))),
() => past_.items().length ? h('ul.card.rows', list(past_.items, (one) => one.id, (one) => past(one, again)))
	: h('p.gut.dim.s', t('confirmations.never')), past_.foot());

function lists(found, again, until) {
	const waits = can('confirm') ? part('confirmations.to_confirm',
		found.to_confirm.map((one) => toConfirm(one, again))) : null;
	const own = part('confirmations.mine', found.mine.map((one) => mine(one, again)));
	const nothing = () => can('confirm') && !own
		? emptyState('calm', t('confirmations.nothing'), t('confirmations.nothing_text')) : null;
	return h('div.stack.g5', waits ?? nothing(), own,
		history(pager('/api/confirmations', { first: found, signal: until }), again));
}

export async function view(params, { signal: until }) {
	const found = signal(await get('/api/confirmations', { signal: until }));
	const again = async () => { found(await get('/api/confirmations')); await loadMe(); };
	return { title: t('confirmations.title'),
		node: h('div.stack.g4', h('div.gut.stack.g3', h('div.stack.g1', h('h1', t('confirmations.title')),
			h('p.dim', t('confirmations.about'))), () => can('propose') ? h('div.row',
				h('button.btn', { type: 'button', onclick: async () => {
					if (await proposeEntering()) await again();
				} }, icon('eye', 's'), t('confirmations.enter'))) : null),
		() => me() && lists(found(), again, until)) };
}
