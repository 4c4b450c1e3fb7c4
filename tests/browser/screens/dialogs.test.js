// Every dialog of the page, on every phone: whatever stands in it can be reached, with the keyboard of
// the screen open too, and its last button is really pressed. The dialogs are found in the sources: one
// that is missing below is a fault. Their forms, and those of the screens, mark what the server
// demands, and nothing else.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { disagreements } from '../forms.js';
import { lastButton, unreachable } from '../reach.js';
import { arrive, ask, drawn, forget, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const WEB = fileURLToPath(new URL('../../../web/', import.meta.url));

/** The last two heights are those of a phone whose keyboard is open, upright and lying. */
const SIZES = [320, 360, 390].flatMap((width) => [568, 640, 844, 300].map((height) => [width, height]))
	.concat([[844, 390], [667, 200]]);

after(leave);

/** "views/groups/group.js dialog group.ask_title" for each place that opens one; what
 * opens them all has none. */
function dialogsOfSources() {
	const found = [];
	for (const file of readdirSync(WEB, { recursive: true }).map(String)
		.filter((name) => name.endsWith('.js'))) {
		const source = readFileSync(WEB + file, 'utf8');
		for (const call of source.matchAll(/(?<!function )\b(dialog|confirm|formDialog)\(/g)) {
			if (file === 'parts/dialog.js' || file === 'parts/form-dialog.js') continue;
			const key = source.slice(call.index, call.index + 160)
				.match(/['`]([a-z_]+\.[^'`]+)['`]/)?.[1];
			found.push(`${file} ${call[1]} ${key}`);
		}
	}
	return found;
}

const press = (...buttons) => async (page) => {
	for (const button of buttons) await page.click(`${button}:visible >> nth=0`);
};
const menuOf = (button, entry) => press(button, `.menu:popover-open .it:has-text("${entry}")`);

/** What the server would answer to what changes something: nothing is changed by these looks. */
const answering = (status, body) => async (page) => {
	await page.unroute('**/api/**');
	await page.route('**/api/**', (route) => route.request().method() === 'GET' ? route.fallback()
		: route.fulfill({ status, contentType: status < 400 ? 'application/json'
			: 'application/problem+json', body: JSON.stringify(body) }));
};

/** Answers an address with what the server said, changed. */
const changing = (address, change) => (page) => page.route(address, async (route) => {
	const answer = await route.fetch();
	const body = await answer.json();
	change(body);
	await route.fulfill({ response: answer, json: body });
});

const read = (page, path) => page.evaluate(async (address) => (await fetch(address)).json(), path);
const managed = async (page) =>
	`/groups/${(await read(page, '/api/me')).groups.find((group) => group.animator).id}/manage`;
const anyGroup = async (page) => `/groups/${(await read(page, '/api/me')).groups[0].id}`;
const anyRequest = async (page) =>
	`/data-requests/${(await read(page, '/api/data-requests?state=open')).items[0].id}`;
const REFUSED = { status: 409, code: 'decided_meanwhile', title: 'Refusé.',
	detail: 'Une raison qui tient sur plus d’une ligne, pour voir.' };
const LINK = { link: `http://localhost/invitation#${'abcdefgh'.repeat(8)}`,
	expires_at: '2030-01-01T00:00:00Z' };
const memberMenu = (entry) =>
	menuOf('.members tbody tr:has-text("@"):has-text("Actif") button[popovertarget]', entry);
const first = '#main .rows li button[popovertarget]';
const both = (...deeds) => async (page) => { for (const deed of deeds) await deed(page); };
const notYetIn = (body) => { Object.assign(body, { role: null, may_join: 'ask' }); };
const readForATime = (body) => { body.entered = [{ id: 'x', version: 1, mine: true, last_day: '2030-01-01' }]; };
const oneMoreSession = (body) => { body.items.push({ ...body.items[0], id: 'x', current: false }); };

/** Every request looks like this one, but for what is given besides. */
const other = { state: 'identified', origin: 'self', steps: ['extended', 'refused'], archive: null, job: null,
	kind: 'access' };
const changingRequest = (change) => changing('**/api/data-requests/*', change);
const requestAs = (besides) => changingRequest((body) => { Object.assign(body, other, besides); });
const requestWithArchive = changingRequest((body) => {
	const archive = {
		bytes: 1, files: 1, records: 1, downloads: 0, made_at: body.opened_at,
		expires_at: '2030-01-01T00:00:00Z', sha256: '',
	};
	Object.assign(body, other, { state: 'ready', steps: [], archive });
});

/** Marked, because the server demands it in this case: `without` is refused. */
const REASONED = { asked: ['reason'], without: async (page) => {
	const { items } = await read(page, '/api/data-requests?state=open');
	const { id, version } = items.find((one) => one.steps.includes('refused'));
	return { id, step: 'refused', version };
} };
const RECORDED = { asked: ['note'], without: async (page) => {
	const { id: member } = await read(page, '/api/me');
	return { member, kind: 'rectification', received_on: new Date().toISOString().slice(0, 10) };
} };
const NOTED = { asked: ['note'], without: () => ({ kind: 'rectification' }) };

/** Demanded of who asks for new access, or other roles, of somebody with powers: the first
 * moderator of the list. */
const explained = (besides) => ({ asked: ['reason'], own: ['where'], without: async (page) => {
	await page.unroute('**/api/members*'); // what the server says itself
	const { items } = await read(page, '/api/members');
	return besides(items.find((one) => one.roles.includes('moderator')));
} });
const allModerate = changing('**/api/members*',
	({ items }) => items.forEach((one) => Object.assign(one, { roles: ['moderator'], scope: 'all' })));
const WORDED = { asked: ['word'],
	without: () => ({ id: '00000000-0000-4000-8000-000000000002', version: 1, action: 'refuse' }) };

/** Something waits for the person, whatever the server has. */
const oneProposal = changing('**/api/confirmations', (body) => {
	const person = (name) => ({ id: '00000000-0000-4000-8000-000000000001', name });
	body.to_confirm = [{
		id: '00000000-0000-4000-8000-000000000002', act: 'reset', version: 1, state: 'open',
		reason: 'Perdu.',
		proposed_at: '2026-01-01T00:00:00Z', expires_at: '2030-01-01T00:00:00Z',
		target: person('Personne Concernée'), proposed_by: person('Personne Qui Demande'),
		decided_by: null,
		confirmers: [],
	}];
});

/**
 * who, where, what is arranged before, what opens it; sends: to which address a form goes, with what is known
 * of its fields (forms.js) and a body that lacks what was asked; null where it goes to none.
 */
const DIALOGS = {
	'parts/composer.js dialog composer.title_again': { who: 'employee', at: '/', open: async (page) => {
		await page.keyboard.press('n');
		await page.fill('dialog[open] #compose-text', 'Un texte.\n'.repeat(30));
		await page.waitForSelector('dialog[open] .go-on:visible:not([disabled])');
	} },
	'parts/unsent.js formDialog unsent.title': {
		sends: null, who: 'employee', at: '/',
		open: async (page) => {
			await page.keyboard.press('n');
			await page.fill('dialog[open] #compose-text', 'Un texte.');
			await page.keyboard.press('Escape');
			await menuOf('#bar button[popovertarget]', 'Se déconnecter')(page);
		},
	},
	'parts/key-list.js dialog keys.title': { who: 'employee', at: '/',
		open: (page) => page.keyboard.press('?') },
	'parts/sessions.js confirm settings.close_others': {
		who: 'employee', at: '/settings',
		before: changing('**/api/me/sessions', oneMoreSession),
		open: press('button:has-text("Fermer les autres")'),
	},
	'views/groups/group.js formDialog group.ask_title': {
		sends: ['put /api/groups/{group}/membership'],
		who: 'employee', at: anyGroup,
		before: changing('**/api/groups/*', notYetIn),
		open: press('#membership button'),
	},
	'views/privacy/my-data.js formDialog my_data.ask_${kind}': {
		sends: ['post /api/me/data-requests', NOTED],
		who: 'employee', at: '/my-data',
		open: press('button.hit:has-text("Corriger")'),
	},
	'views/groups/group-manage.js formDialog manage.invite': {
		sends: ['put /api/groups/{group}/members/{member}'],
		who: 'animator', at: managed,
		open: press('button:has-text("Inviter")'),
	},
	'views/groups/group-manage.js formDialog manage.mandate': {
		sends: ['post /api/groups/{group}/mandates'],
		who: 'animator', at: managed,
		open: press('.card > header button'),
	},
	'views/groups/group-manage.js formDialog manage.end_mandate': {
		sends: ['patch /api/groups/{group}/mandates/{mandate}'],
		who: 'animator', at: managed,
		open: press('.desk-row button'),
	},
	'views/groups/group-manage.js confirm manage.remove': { who: 'animator', at: managed,
		open: menuOf(first, 'Retirer') },
	'views/groups/group-manage.js confirm members.not_done': {
		who: 'animator', at: managed, before: answering(409, REFUSED),
		open: both(
			menuOf(first, 'Retirer'),
			press('dialog[open] footer .bad'),
			(page) => page.waitForSelector('dialog[open] >> text=Refusé.'),
		),
	},
	'views/groups/group-manage.js confirm manage.${key}': { who: 'animator', at: managed,
		open: press('#main .w2 .btn.bad') },
	'views/privacy/desk.js formDialog desk.open': {
		sends: ['post /api/data-requests', RECORDED],
		who: 'dpo', at: '/data-requests',
		open: both(press('.head .go-on'), (page) => page.selectOption('dialog[open] [name=kind]',
			'rectification')),
	},
	'views/privacy/request.js formDialog request.do.${name}': {
		sends: ['post /api/data-requests/{request}/steps', REASONED],
		who: 'dpo', at: anyRequest, before: requestAs(),
		open: menuOf('.head button[popovertarget]', 'Refuser'),
	},
	'views/privacy/request.js confirm request.do.${name}': {
		who: 'dpo', at: anyRequest, before: requestAs({ state: 'received', steps: ['identified'] }),
		open: press('.head .row .btn'),
	},
	'views/privacy/request.js formDialog request.prepare': {
		sends: ['post /api/data-requests/{request}/export'],
		who: 'dpo', at: anyRequest, before: requestAs(),
		open: press('.head .go-on'),
	},
	'views/privacy/request.js formDialog request.download': {
		sends: ['get /api/data-requests/{request}/archive'],
		who: 'dpo', at: anyRequest, before: requestWithArchive,
		open: press('#main .card .go-on'),
	},
	'views/audit/audit.js formDialog audit_log.person_title': {
		sends: null, who: 'dpo', at: '/audit', open: press('.audit .row.pad button'),
	},
	'views/charter/charter-edit.js formDialog charter_edit.publish_title': {
		sends: null, who: 'admin', at: '/charter/edit', open: press('.head [type=submit]'),
	},
	'views/charter/charter-edit.js confirm charter_edit.remove': {
		who: 'admin', at: '/charter/edit',
		open: press('.articles > :first-child header .btn.sq:last-child'),
	},
	'parts/one-time-link.js confirm members.link_title': {
		who: 'admin', at: '/members', before: answering(200, { expires_at: LINK.expires_at }),
		open: both(
			memberMenu('lien'),
			press('dialog[open] .go-on'),
			(page) => page.waitForSelector('dialog[open] h2:has-text("Lien")'),
		),
	},
	'parts/one-time-link.js dialog members.link_title': {
		who: 'admin', at: '/members', before: answering(200, LINK),
		open: both(
			memberMenu('lien'),
			press('dialog[open] .go-on'),
			(page) => page.waitForSelector('dialog[open] .mono'),
		),
	},
	'views/members/member-deeds.js formDialog members.reset': {
		sends: ['post /api/members/{member}/invitation', explained(({ id }) => ({ id }))],
		who: 'admin', at: '/members',
		before: allModerate,
		open: memberMenu('lien'),
	},
	'views/confirmations/confirmations.js confirm confirmations.what.${one.act}': {
		who: 'dpo', at: '/confirmations', before: oneProposal, open: press('#main .card .go-on'),
	},
	'views/confirmations/confirmations.js formDialog confirmations.refuse_title': {
		sends: ['post /api/confirmations/{confirmation}/decisions', WORDED],
		who: 'dpo', at: '/confirmations', before: oneProposal, open: press('#main .card .btn.bad'),
	},
	'parts/entering.js formDialog entering.title': { who: 'admin', at: '/confirmations',
		sends: ['post /api/confirmations', { own: ['address'] }], open: press('#main .gut .btn') },
	'parts/entering.js confirm entering.end_title': { who: 'admin', at: anyGroup,
		before: changing('**/api/groups/*', readForATime), open: press('#main .note.info .btn') },
	'views/members/member-deeds.js formDialog members.create': {
		sends: ['post /api/members', { own: ['where'] }],
		who: 'admin', at: '/members',
		open: press('.head .go-on'),
	},
	'views/members/member-deeds.js confirm members.invite': { who: 'admin', at: '/members',
		open: memberMenu('lien') },
	'views/members/member-deeds.js confirm members.to_${state}': { who: 'admin', at: '/members',
		open: memberMenu('Suspendre') },
	'views/members/member-deeds.js confirm members.not_done': {
		who: 'admin', at: '/members', before: answering(409, REFUSED),
		open: both(
			memberMenu('Suspendre'),
			press('dialog[open] footer .bad'),
			(page) => page.waitForSelector('dialog[open] >> text=Refusé.'),
		),
	},
	'views/members/member-deeds.js formDialog members.roles_of': {
		sends: ['put /api/members/{member}/roles',
			explained(({ id, version }) => ({ id, version, roles: [] }))],
		who: 'admin', at: '/members',
		before: allModerate,
		open: memberMenu('Rôles'),
	},
	/* last: it ends the session */
	'parts/again.js dialog again.${problem.code}.title': {
		sends: ['post /api/sessions'],
		who: 'employee', at: '/settings',
		open: async (page) => {
			await page.context().clearCookies();
			forget('employee');
			await page.evaluate(() => {
				history.pushState({}, '', '/notifications');
				dispatchEvent(new PopStateEvent('popstate', { state: {} }));
			});
		},
	},
};

test('every dialog of the sources is looked at below', () => {
	assert.deepEqual(Object.keys(DIALOGS).sort(), dialogsOfSources().sort());
	const forms = Object.keys(DIALOGS).filter((name) => name.includes('formDialog'));
	const silent = forms.filter((name) => DIALOGS[name].sends === undefined);
	assert.deepEqual(silent, [], 'each form says where it goes');
});

/**
 * Where the form of a dialog and the server do not agree; what is demanded in one case alone is really
 * refused when it is left out.
 */
async function disagree(page, [address, known = {}]) {
	const api = await read(page, '/api/openapi.json');
	const faults = await disagreements(page, 'dialog[open] form', api, address, known);
	if (!known.without) return faults;
	const [verb, path] = address.split(' ');
	const { id, ...given } = await known.without(page);
	const { status, body } = await ask(page, verb.toUpperCase(), path.replace(/\{\w+\}/, id), given);
	const [field] = known.asked;
	if (status === 422 && (body.code === 'reason_needed' || body.pointer === `/${field}`)) return faults;
	return [...faults, `without ${field}: ${status} ${JSON.stringify(body)}`];
}

async function lookAt(page, { at, before, open, sends }) {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.unroute('**/api/**');
	await before?.(page);
	await visit(page, typeof at === 'string' ? at : await at(page));
	await open(page);
	await page.waitForSelector('dialog[open]');
	const faults = sends ? await disagree(page, sends) : [];
	for (const [width, height] of SIZES) {
		await page.setViewportSize({ width, height });
		faults.push(...(await page.evaluate(unreachable))
			.map((fault) => `${width} × ${height}: ${fault}`));
		const { x, y, button } = await page.evaluate(lastButton);
		await page.mouse.click(x, y);
		if (!await page.evaluate(() => window.pressed)) {
			const where = `${Math.round(x)}, ${Math.round(y)}`;
			faults.push(`${width} × ${height}: a press at ${where} is not one of ${button}`);
		}
	}
	return faults;
}

test('every dialog, at every size: all of it can be reached, and its last button pressed',
	{ skip, timeout: 180_000 }, async (t) => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
	let person;
	for (const [name, how] of Object.entries(DIALOGS)) {
		if (person?.who !== how.who) {
			await person?.context.close();
			person = { who: how.who, ...await signedIn(how.who, phone) };
			person.page.setDefaultTimeout(5000);
			await drawn(person.page);
		}
		await t.test(name, async () => { assert.deepEqual(await lookAt(person.page, how), []); });
	}
	await person.context.close();
});

const invitedFirst = (page) => page.route('**/api/invitations/read', (route) => route.fulfill({
	json: { purpose: 'first_admin', name: '', login: 'x@localhost' },
}));
const settingsOfGroup = async (page) => (await managed(page)).replace('manage', 'settings');

/**
 * Forms of screens. The server knows the first administrator and a group by name already:
 * their forms want no empty one.
 */
const SCREENS = [
	{ who: '', at: '/', sends: ['post /api/sessions'] },
	{
		who: '', at: '/invitation#nothing', before: invitedFirst,
		sends: ['post /api/invitations/accept', { asked: ['name', 'email'] }],
	},
	{ who: 'animator', at: '/groups/new', sends: ['post /api/groups'] },
	{ who: 'animator', at: settingsOfGroup, sends: ['patch /api/groups/{group}', { asked: ['name'] }] },
	{ who: 'animator', at: '/settings', sends: ['put /api/me/password'] },
];

test('forms of screens mark what the server demands, and nothing else', {
	skip, timeout: 60_000,
}, async () => {
	const found = [];
	const animator = await signedIn('animator');
	const api = await read(animator.page, '/api/openapi.json');
	for (const { who, at, before, sends } of SCREENS) {
		const { page, context } = who ? animator : await arrive();
		await before?.(page);
		const path = typeof at === 'string' ? at : await at(page);
		await page.goto(origin + path);
		await page.waitForSelector('main form');
		const faults = await disagreements(page, 'main form', api, ...sends);
		found.push(...faults.map((fault) => `${path}: ${fault}`));
		if (!who) await context.close();
	}
	await animator.context.close();
	assert.deepEqual(found, []);
});
